using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Parallax.Store;
using Parallax.Store.Views;

namespace Parallax.Web.Claims;

/// <summary>One statement as its page and its JSON show it.</summary>
/// <param name="Head">Its report.</param>
/// <param name="Reading">Its report's reading.</param>
/// <param name="Claim">The statement.</param>
/// <param name="Happening">What it tells, where its story is compared.</param>
/// <param name="Tree">Whose word that is, over all accounts.</param>
/// <param name="OwnVoice">Accounts that tell it in their own voice.</param>
/// <param name="Accounts">Heads of all reports that tell it.</param>
/// <param name="Texts">Their texts.</param>
/// <param name="History">The claim through the report's editions.</param>
sealed record ClaimPage(
    ReportHead Head, Model.Statements.Reading Reading, Statement Claim, Happening? Happening, IReadOnlyList<SourceNode> Tree, IReadOnlyList<StatementMark> OwnVoice,
    IReadOnlyDictionary<string, ReportHead> Accounts, IReadOnlyDictionary<string, string> Texts, IReadOnlyList<EditionState> History)
{
    const int MostEditions = 30;

    /// <summary>Reads it; null where the record has no such statement.</summary>
    public static ClaimPage? Read(Record record, string report, int statement)
    {
        if (record.Lists.Report(report) is not { } head || record.Reading(report) is not { } reading || statement < 0 || statement >= reading.Statements.Count)
        {
            return null;
        }

        var claim = reading.Statements[statement];
        var happening = head.Story is { } story
            ? record.Views.Brief(story)?.Happenings.FirstOrDefault(h => h.Statements.Contains(new StatementRef(report, statement)))
            : null;
        var marks = happening is null ? [Mark(reading, claim)] : record.Views.Marks(head.Story!).Where(m => happening.Statements.Contains(new StatementRef(m.Report, m.Statement))).ToArray();
        var texts = marks.Select(m => m.Report).Distinct().ToDictionary(r => r, r => record.Lists.Text(r) ?? "", StringComparer.Ordinal);
        var editions = Enumerable.Range(Math.Max(1, head.Editions - MostEditions + 1), Math.Min(head.Editions, MostEditions))
            .Select(n => (Number: n, Reading: record.Edition(report, n))).Where(e => e.Reading is not null).Select(e => (e.Number, e.Reading!));
        return new ClaimPage(
            head, reading, claim, happening, SourceNode.Tree(marks, r => texts[r]), [.. marks.Where(m => m.Sources.IsEmpty)],
            texts.Keys.Select(record.Lists.Report).OfType<ReportHead>().ToDictionary(h => h.Id, StringComparer.Ordinal), texts,
            EditionState.History([.. editions], claim, reading.Report.Text));
    }

    /// <summary>The words in which an account tells it.</summary>
    public string Words(StatementMark mark) => Texts[mark.Report] is var text && mark.Extent.End <= text.Length ? Briefs.BriefWords.OneLine(mark.Extent.In(text).ToString(), 100) : "";

    /// <summary>The statement as pages mark it.</summary>
    public static StatementMark Mark(Model.Statements.Reading reading, Statement claim) => new(
        reading.Report.Id, claim.Id, reading.Sentences[claim.Sentence], claim.Extent, claim.Trigger, [.. claim.Sources.Select(s => new SourceMark(s.Span, s.Cue, s.Stance))],
        claim.Factuality, claim.Author);
}
