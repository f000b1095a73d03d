using Parallax.Knowledge;
using Parallax.Model.Reports;
using Parallax.Reading.Actors;
using Parallax.Reading.Events;
using Parallax.Reading.Factuality;
using Parallax.Reading.Figures;
using Parallax.Reading.Sources;
using Parallax.Reading.Times;

namespace Parallax.Reading;

/// <summary>The whole way from a report to its statements; one pass, no state between reports.</summary>
public static class ReportReading
{
    /// <summary>Reads a report with all that is known. Deterministic: the same report and knowledge give an equal reading.</summary>
    /// <returns>The reading; its report carries the day that the text itself fixes, where the input gave none.</returns>
    public static Model.Statements.Reading Read(Report report, KnowledgeBase knowledge)
    {
        var text = TextAnalysis.Of(report.Text, report.BodyStart, knowledge);
        if (report.Published is Publication.Unknown && ReportDate.Read(report.Text, report.BodyStart, knowledge) is { } own)
        {
            report = report with { Published = new Publication.FromText(own.Day, own.Span) };
        }

        var day = report.Published.Day;
        var times = TimeReading.Read(text, day, knowledge);
        var figures = FigureReading.Read(text, times, knowledge);
        var mentions = MentionReading.Read(text, day, knowledge);
        var predications = PredicationReading.Read(text, mentions, knowledge);
        var attributions = AttributionReading.Read(text, mentions, knowledge);
        var judgements = FactualityReading.Read(text, mentions, predications, attributions, knowledge);
        var statements = StatementComposition.Compose(text, times, figures, mentions, predications, attributions, judgements, day);
        return new Model.Statements.Reading(report, [.. text.Sentences.Select(s => s.Span)], mentions, times, statements);
    }
}
