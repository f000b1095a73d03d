using Parallax.Intake;
using Parallax.Model.Reports;

namespace Parallax.Benchmarks;

/// <summary>The reports that stages are measured on: of <c>PARALLAX_BENCHMARK_FILE</c> where it is set, else of our own prose.</summary>
static class BenchmarkReports
{
    static readonly (string Country, string City, string Other)[] Places =
        [("Norway", "Oslo", "Sweden"), ("Kenya", "Nairobi", "Ethiopia"), ("Peru", "Cusco", "Chile"), ("Turkey", "Ankara", "Greece"), ("Vietnam", "Hanoi", "China")];

    public static Report[] Load(int count)
    {
        var file = Environment.GetEnvironmentVariable("PARALLAX_BENCHMARK_FILE");
        return file is null ? [.. Enumerable.Range(0, count).Select(Own)] : Load(file, count);
    }

    public static Report[] Load(string file, int count) =>
        [.. ReportIntake.ReadPath(file, IntakeOptions.Default).OfType<IntakeResult.Accepted>().Select(a => a.Report).Take(count)];

    static Report Own(int i)
    {
        var (country, city, other) = Places[i % Places.Length];
        var text = string.Concat(Enumerable.Range(0, 24).Select(n => Sentences(country, 20 + i + n, city, other)));
        return new Report($"{i:x16}", "Outlet", ReportKind.Unknown, new Publication.Given(new DateOnly(2025, 3, 1).AddDays(i % 20)), null, $"{country} speaks of talks with {other}", text);
    }

    static string Sentences(string country, int toll, string city, string other) => FormattableString.Invariant(
        $"""
        The foreign minister of {country} said on Tuesday that at least {toll} people had died in the fighting near {city}, and that talks with {other} may be held next week if the
        ceasefire holds. A spokesman for the army denied that its troops had crossed the border. The United Nations has not confirmed the figures.
        """) + " ";
}
