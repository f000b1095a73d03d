using System.Globalization;
using System.Text;
using Parallax.Comparing;
using Parallax.Evaluation.Tasks.Accounts;
using Parallax.Evaluation.Tasks.Expectations;
using Parallax.Knowledge;
using Parallax.Model;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Parallax.Reading;

namespace Parallax.Evaluation.Tasks;

/// <summary>
/// Event words that lie after the dateline (temporal dependency graphs of Wikinews articles). The system's are the triggers that lie ahead inside its expectations
/// and overlap an event word of the set; words that the set judges in no way count on neither side.
/// </summary>
public sealed class ExpectationsTask : EvaluationTask
{
    /// <inheritdoc/>
    public override string Name => "expectations";

    /// <inheritdoc/>
    public override Scores Score(GoldSet gold, KnowledgeBase knowledge)
    {
        using var reader = GoldSet.Open(gold.Path());
        var documents = DependencyDocument.Read(reader);
        var tally = documents.Select((d, i) => Score(d, i, knowledge)).Aggregate(default(Tally), (s, t) => s + t);
        return new Scores(documents.Sum(d => d.Events.Count), [("precision", tally.Precision), ("recall", tally.Recall), ("f1", tally.F1)]);
    }

    static Tally Score(DependencyDocument document, int number, KnowledgeBase knowledge)
    {
        var (text, spans) = Text(document);
        Publication published = DateOnly.TryParse(document.Sentences[0].Replace(" ,", ",", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var day)
            ? new Publication.Given(day)
            : new Publication.Unknown();
        var report = new Report($"d{number}", "Wikinews", ReportKind.Unknown, published, null, document.Title, text);
        var reading = ReportReading.Read(report, knowledge);
        var story = new Story("s", document.Title, new DayInterval(published.Day, published.Day), [report.Id], [], []);
        var brief = BriefComposition.Compose(story, [reading], published.Day ?? DateOnly.MaxValue, knowledge);
        var triggers = reading.Statements.Where(s => s.Realis == Realis.Future && brief.Expectations.Any(e => e.Span.Overlaps(s.Trigger))).Select(s => s.Trigger).ToArray();
        var tally = default(Tally);
        foreach (var e in document.Events.Where(e => e.Sentence < spans.Length && e.Last < spans[e.Sentence].Length))
        {
            var (first, last) = (spans[e.Sentence][e.First], spans[e.Sentence][e.Last]);
            var word = new TextSpan(report.BodyStart + first.Start, report.BodyStart + last.End);
            var found = triggers.Any(t => t.Overlaps(word));
            tally += new Tally(found && e.Expected ? 1 : 0, found ? 1 : 0, e.Expected ? 1 : 0);
        }

        return tally;
    }

    /// <summary>The article's text, its dateline left out, and where each token stands in it. Bracket and quote codes of the treebanks are written out.</summary>
    static (string Text, TextSpan[][] Spans) Text(DependencyDocument document)
    {
        var text = new StringBuilder();
        var spans = new TextSpan[document.Sentences.Count][];
        spans[0] = [.. document.Sentences[0].Split(' ').Select(_ => default(TextSpan))];
        for (var i = 1; i < spans.Length; i++)
        {
            var tokens = document.Sentences[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            spans[i] = new TextSpan[tokens.Length];
            for (var j = 0; j < tokens.Length; j++)
            {
                var token = tokens[j] switch { "-LRB-" => "(", "-RRB-" => ")", "``" => "“", "''" => "”", "--" => "–", var t => t };
                var glued = j == 0 || (token.Length == 1 && ".,;:?!)”".Contains(token[0], StringComparison.Ordinal)) || token is "'s" or "n't" or "'re" or "'m" or "'ll" or "'ve" or "'d" || tokens[j - 1] is "-LRB-" or "``";
                text.Append(glued ? "" : " ");
                spans[i][j] = new TextSpan(text.Length, text.Length + token.Length);
                text.Append(token);
            }

            text.Append("\n\n");
        }

        return (text.ToString(), spans);
    }
}
