using BenchmarkDotNet.Attributes;
using Parallax.Comparing;
using Parallax.Comparing.Stories;
using Parallax.Intake.Pages;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model.Reports;
using Parallax.Model.Stories;
using Parallax.Reading;
using Parallax.Reading.Actors;
using Parallax.Reading.Events;
using Parallax.Reading.Factuality;
using Parallax.Reading.Figures;
using Parallax.Reading.Sources;
using Parallax.Reading.Times;
using Parallax.Store;
using Parallax.Store.Format;

namespace Parallax.Benchmarks;

/// <summary>Each stage alone, over the same reports; one operation is one pass over all of them.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    const int Count = 10;

    readonly KnowledgeBase _knowledge = KnowledgeFolder.ReadInstalled();
    Report[] _reports = [];
    AnalyzedText[] _texts = [];
    Model.Statements.Reading[] _readings = [];
    string[] _lines = [];
    byte[] _page = [];
    Story? _story;

    [GlobalSetup]
    public void Setup()
    {
        _reports = BenchmarkReports.Load(Count);
        _texts = [.. _reports.Select(r => _knowledge.Table(LanguageLayer.From).Analyze(r.Text, r.BodyStart))];
        _readings = [.. _reports.Select(r => ReportReading.Read(r, _knowledge))];
        _lines = [.. _readings.Select(ReadingJson.Write)];
        _story = new Story("s", "t", default, [.. _reports.Select(r => r.Id)], [], []);
        _page = System.Text.Encoding.UTF8.GetBytes($"<html><body><nav><a href=/>Home</a></nav><article><h1>{_reports[0].Title}</h1><p>{string.Join("</p><p>", _reports[0].Text.Split(". "))}</p></article></body></html>");
    }

    [Benchmark]
    public int Page() => PageReading.Read(_page).Body.Length;

    [Benchmark]
    public int Language() => _reports.Sum(r => _knowledge.Table(LanguageLayer.From).Analyze(r.Text, r.BodyStart).Tokens.Count);

    [Benchmark]
    public int Times() => Sum(i => TimeReading.Read(_texts[i], _reports[i].Published.Day, _knowledge).Count);

    [Benchmark]
    public int Figures() => Sum(i => FigureReading.Read(_texts[i], _readings[i].Times, _knowledge).Count);

    [Benchmark]
    public int Actors() => Sum(i => MentionReading.Read(_texts[i], _reports[i].Published.Day, _knowledge).Count);

    [Benchmark]
    public int Events() => Sum(i => PredicationReading.Read(_texts[i], _readings[i].Mentions, _knowledge).Count);

    [Benchmark]
    public int Sources() => Sum(i => AttributionReading.Read(_texts[i], _readings[i].Mentions, _knowledge).Count);

    [Benchmark]
    public int Factuality() => Sum(i => FactualityReading.Read(
        _texts[i], _readings[i].Mentions, PredicationReading.Read(_texts[i], _readings[i].Mentions, _knowledge), AttributionReading.Read(_texts[i], _readings[i].Mentions, _knowledge), _knowledge).Count);

    [Benchmark(Baseline = true)]
    public int WholeReading() => _reports.Sum(r => ReportReading.Read(r, _knowledge).Statements.Count);

    [Benchmark]
    public int Grouping() => StoryGrouping.Group(_readings, _knowledge).Length;

    [Benchmark]
    public int Comparing() => BriefComposition.Compose(_story!, _readings, new DateOnly(2025, 4, 1), _knowledge).Happenings.Count;

    [Benchmark]
    public int WriteFormat() => _readings.Sum(r => ReadingJson.Write(r).Length);

    [Benchmark]
    public int ReadFormat() => _lines.Sum(l => ReadingJson.Read(l).Statements.Count);

    [Benchmark]
    public int StoreReports()
    {
        var file = Path.Combine(Path.GetTempPath(), $"parallax-benchmark-{Environment.ProcessId}.db");
        try
        {
            using var record = Record.Open(file, RecordAccess.Write);
            var provenance = new Provenance("benchmark", []);
            foreach (var reading in _readings)
            {
                record.Store(reading, provenance);
            }

            return record.Count;
        }
        finally
        {
            File.Delete(file);
            File.Delete(file + "-wal");
            File.Delete(file + "-shm");
        }
    }

    static int Sum(Func<int, int> count) => Enumerable.Range(0, Count).Sum(count);
}
