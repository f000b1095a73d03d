using BenchmarkDotNet.Running;
using Parallax.Benchmarks;
using Parallax.Benchmarks.Streams;

// `multiply RECORD COUNT`: a large record of a small one, to serve under load. `program FILE`: the whole program over a file. `stages FILE [COUNT]`: where the time goes. `stream FILE [REPORTS] [A-DAY]`: grouping over a stream made from a file. `language FILE [COUNT]`: what the language layer costs. Anything else: BenchmarkDotNet's own command line.
switch (args)
{
    case ["multiply", var small, var wanted]:
        return RecordMultiplying.Multiply(small, int.Parse(wanted, System.Globalization.CultureInfo.InvariantCulture));
    case ["program", var file]:
        return ProgramRun.Measure(file);
    case ["stages", var file, .. var rest]:
        return StageShares.Measure(file, rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 200);
    case ["stream", var file, .. var rest]:
        return StreamRun.Measure(
            file, rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000,
            rest.Length > 1 ? int.Parse(rest[1], System.Globalization.CultureInfo.InvariantCulture) : 100_000);
    case ["language", var file, .. var rest]:
        return LanguageRun.Measure(file, rest is [var reports] ? int.Parse(reports, System.Globalization.CultureInfo.InvariantCulture) : 200);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
        return 0;
}
