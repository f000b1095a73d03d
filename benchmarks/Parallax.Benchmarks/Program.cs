using BenchmarkDotNet.Running;
using Parallax.Benchmarks;

// `program FILE`: the whole program over a file. `stages FILE [COUNT]`: where the time goes. Anything else: BenchmarkDotNet's own command line.
switch (args)
{
    case ["program", var file]:
        return ProgramRun.Measure(file);
    case ["stages", var file, .. var rest]:
        return StageShares.Measure(file, rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 200);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
        return 0;
}
