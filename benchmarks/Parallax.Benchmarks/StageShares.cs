using System.Diagnostics;
using System.Globalization;
using Parallax.Comparing.Stories;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Reading;
using Parallax.Reading.Actors;
using Parallax.Reading.Events;
using Parallax.Reading.Factuality;
using Parallax.Reading.Figures;
using Parallax.Reading.Sources;
using Parallax.Reading.Times;
using Parallax.Store.Format;

namespace Parallax.Benchmarks;

/// <summary>
/// Runs the stages one after the other on one thread, each over all reports, and tells the milliseconds of processor time that it takes a report:
/// the figure stays true while other work shares the machine.
/// </summary>
static class StageShares
{
    public static int Measure(string file, int count)
    {
        var knowledge = KnowledgeFolder.ReadInstalled();
        var reports = BenchmarkReports.Load(file, count);
        foreach (var report in reports.Take(10))
        {
            ReportReading.Read(report, knowledge); // loads weights and compiles
        }

        Console.WriteLine("| stage | processor ms a report |\n|---|---|");
        var text = Each("language", reports, r => knowledge.Table(LanguageLayer.From).Analyze(r.Text, r.BodyStart));
        int[] all = [.. Enumerable.Range(0, reports.Length)];
        var times = Each("times", all, i => TimeReading.Read(text[i], reports[i].Published.Day, knowledge));
        Each("figures", all, i => FigureReading.Read(text[i], times[i], knowledge));
        var mentions = Each("actors", all, i => MentionReading.Read(text[i], reports[i].Published.Day, knowledge));
        var predications = Each("events", all, i => PredicationReading.Read(text[i], mentions[i], knowledge));
        var attributions = Each("sources", all, i => AttributionReading.Read(text[i], mentions[i], knowledge));
        Each("factuality", all, i => FactualityReading.Read(text[i], mentions[i], predications[i], attributions[i], knowledge));
        var readings = Each("whole reading", reports, r => ReportReading.Read(r, knowledge));
        var lines = Each("format: write", readings, ReadingJson.Write);
        Each("format: read", lines, ReadingJson.Read);
        Each("grouping", new[] { readings }, r => StoryGrouping.Group(r, knowledge), reports.Length);
        return 0;
    }

    static TResult[] Each<T, TResult>(string name, T[] items, Func<T, TResult> work, int? reports = null)
    {
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        TResult[] results = [.. items.Select(work)];
        process.Refresh();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {(process.TotalProcessorTime - start).TotalMilliseconds / (reports ?? items.Length):F2} |"));
        return results;
    }
}
