using Parallax.Briefs;
using Parallax.Knowledge;
using Parallax.Language.Syntax;
using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Reading;
using Parallax.Reading.Events;

namespace Parallax.Explanations;

/// <summary>A reading in words, sentence by sentence, each value with the rule that gave it.</summary>
static class ReadingExplanation
{
    public static IEnumerable<string> Lines(Model.Statements.Reading reading, ExplainedPlace place, KnowledgeBase knowledge)
    {
        var report = reading.Report;
        var analyzed = TextAnalysis.Of(report.Text, report.BodyStart, knowledge);
        var only = place.Statement is { } id ? reading.Statements[id].Sentence : place.Sentence - 1;
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            if (only is { } wanted && wanted != i)
            {
                continue;
            }

            var span = reading.Sentences[i];
            yield return FormattableString.Invariant($"{i + 1} {span}  {BriefWords.OneLine(span.In(report.Text).ToString(), 2000)}");
            if (i < analyzed.Sentences.Length)
            {
                foreach (var line in TreeDrawing.Draw(analyzed, i))
                {
                    yield return "    " + line;
                }
            }

            foreach (var line in reading.Mentions.Where(m => span.Overlaps(m.Span)).Select(m => Mention(m, report.Text)))
            {
                yield return line;
            }

            foreach (var time in reading.Times.Where(t => span.Overlaps(t.Span)))
            {
                yield return $"    time       {Words(time.Span, report.Text)}: {Labels.Of(time.Type)} {time.Value}, {BriefWords.Days(time.Days) ?? "no days"}  ({time.Rule})";
            }

            foreach (var line in reading.Statements.Where(s => s.Sentence == i && (place.Statement is null || s.Id == place.Statement)).SelectMany(s => Statement(s, reading)))
            {
                yield return line;
            }

            if (i < analyzed.Sentences.Length)
            {
                foreach (var line in PredicationExplanation.Explain(analyzed, reading.Mentions, i, knowledge))
                {
                    yield return "    frame      " + line;
                }
            }

            yield return "";
        }
    }

    static string Mention(Model.Mentions.Mention mention, string text)
    {
        var actor = mention.Actor is { } a ? $" = {string.Join(' ', new[] { a.Country, a.Sector, a.Name }.OfType<string>())}" : "";
        var antecedent = mention.Antecedent is { } earlier ? FormattableString.Invariant($", refers to mention {earlier}") : "";
        return $"    {Labels.Of(mention.Kind),-10} {Words(mention.Span, text)}: {mention.Name}{actor}{antecedent}  ({mention.Rule})";
    }

    static List<string> Statement(Statement statement, Model.Statements.Reading reading)
    {
        var text = reading.Report.Text;
        var lines = new List<string>();
        lines.Add(FormattableString.Invariant($"    statement s{statement.Id}: {statement.Predicate} {statement.Extent}  {Words(statement.Extent, text)}"));
        if (statement.Event is { } code)
        {
            lines.Add(FormattableString.Invariant($"      event      {Labels.Of(code.Type)} {code.Mode} (CAMEO {code.Cameo}, Goldstein {code.Goldstein:0.0})  ({code.Rule})"));
        }

        foreach (var participant in statement.Participants)
        {
            var name = participant.Mention is { } m ? $" = {reading.Mentions[m].Name}" : "";
            lines.Add($"      {Labels.Of(participant.Role),-10} {Words(participant.Span, text)}{name}");
        }

        if (statement.When is { } when)
        {
            lines.Add($"      when       {BriefWords.Days(when.Days) ?? "no days"}{(when.Time is null ? ", from what stands around it" : "")}");
        }

        if (statement.Where is { } where)
        {
            lines.Add($"      where      {where.Name} {where.Country}");
        }

        foreach (var figure in statement.Figures)
        {
            lines.Add(FormattableString.Invariant($"      figure     {Words(figure.Span, text)}: {figure.Value.Low}..{figure.Value.High} {figure.Unit} {figure.Measure}  ({figure.Rule})"));
        }

        foreach (var source in statement.Sources)
        {
            lines.Add($"      source     {(source.Span is { } span ? Words(span, text) : "(unnamed)")} {Labels.Of(source.Stance)} by {Words(source.Cue, text)}  ({source.Rule})");
        }

        foreach (var step in statement.Trace)
        {
            lines.Add($"      step       {Words(step.Span, text)} → {Labels.Of(step.Result)}  ({step.Rule})");
        }

        var silence = statement.Silence is { } kept ? $"; silence: {Labels.Of(kept.Kind)}" : "";
        lines.Add($"      so         source {Labels.Of(statement.Factuality)}, author {Labels.Of(statement.Author)}, {Labels.Of(statement.Realis)}{silence}");
        return lines;
    }

    static string Words(TextSpan span, string text) => "“" + BriefWords.OneLine(span.In(text).ToString(), 160) + "”";
}
