using System.Collections.Frozen;
using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using ReadReport = Parallax.Model.Statements.Reading;

namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>A bundle beside what the program made of it.</summary>
public sealed class BundleAccount
{
    readonly FrozenDictionary<StatementRef, Happening> _happenings;

    /// <summary>Takes the readings of all of the bundle's reports and the brief composed from them.</summary>
    public BundleAccount(Bundle gold, IReadOnlyList<ReadReport> readings, Brief brief)
    {
        Gold = gold;
        Brief = brief;
        Readings = readings.ToFrozenDictionary(r => r.Report.Id, StringComparer.Ordinal);
        _happenings = brief.Happenings.SelectMany(h => h.Statements.Select(s => (s, h))).DistinctBy(p => p.s).ToFrozenDictionary(p => p.s, p => p.h);
    }

    /// <summary>The gold reading.</summary>
    public Bundle Gold { get; }

    /// <summary>What the program makes of the story.</summary>
    public Brief Brief { get; }

    /// <summary>Readings by report id.</summary>
    public FrozenDictionary<string, ReadReport> Readings { get; }

    /// <summary>The happening that a report's statement tells, or null.</summary>
    public Happening? HappeningOf(string report, Statement statement) => _happenings.GetValueOrDefault(new StatementRef(report, statement.Id));

    /// <summary>The statement that overlaps a quote best; null where none does.</summary>
    public Statement? Overlapping(GoldQuote quote) => Readings.TryGetValue(quote.Report, out var reading) ? Overlapping(reading, quote) : null;

    /// <summary>
    /// The statement that overlaps a quote: extent or trigger shares characters with it, and of several the one sharing most.
    /// Among equals one whose trigger stands in the quote, then the shorter, then the first.
    /// </summary>
    public static Statement? Overlapping(ReadReport reading, GoldQuote quote) =>
        reading.Statements
            .Where(s => Overlaps(s, quote.Span))
            .OrderByDescending(s => Math.Max(s.Extent.Shared(quote.Span), s.Trigger.Shared(quote.Span)))
            .ThenByDescending(s => s.Trigger.Overlaps(quote.Span))
            .ThenBy(s => s.Extent.Length)
            .ThenBy(s => s.Id)
            .FirstOrDefault();

    /// <summary>Whether a comparison's side overlaps a quote, by its statement or by the characters that give its value.</summary>
    public bool Overlaps(ComparisonSide side, GoldQuote quote) =>
        side.Report == quote.Report
        && (side.Span.Overlaps(quote.Span)
            || (Readings.TryGetValue(side.Report, out var reading) && side.Statement >= 0 && side.Statement < reading.Statements.Count
                && Overlaps(reading.Statements[side.Statement], quote.Span)));

    /// <summary>Positions of the sentences that a stretch of a report touches.</summary>
    public IReadOnlyList<int> Sentences(string report, TextSpan span) =>
        Readings.TryGetValue(report, out var reading)
            ? [.. Enumerable.Range(0, reading.Sentences.Count).Where(i => reading.Sentences[i].Overlaps(span))]
            : [];

    /// <summary>Whether two stretches stand in one sentence of one report.</summary>
    public bool SameSentence(string report, TextSpan span, GoldQuote quote) =>
        report == quote.Report && Sentences(report, span).Intersect(Sentences(report, quote.Span)).Any();

    static bool Overlaps(Statement s, TextSpan span) => s.Extent.Overlaps(span) || s.Trigger.Overlaps(span);
}
