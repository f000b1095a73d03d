using System.Text;
using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Knowledge;
using Parallax.Model;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Reading;

namespace Parallax.Evaluation.Tasks.Links;

/// <summary>ECB+ documents as the program reads them, with the statement that stands for each gold mention.</summary>
public sealed class EcbTellings
{
    /// <summary>Reads every document once.</summary>
    public EcbTellings(IReadOnlyList<EcbDocument> documents, KnowledgeBase knowledge)
    {
        var lexicon = knowledge.Table(WordLexicon.From);
        var (gold, own, keys, triggers) = (new List<Telling>(), new List<Telling>(), new List<EcbDocument.EventMention>(), new List<TextSpan>());
        foreach (var document in documents)
        {
            var (text, spans) = Text(document);
            var reading = ReportReading.Read(new Report(document.Name, "ECB+", ReportKind.Unknown, new Publication.Unknown(), null, "", text), knowledge);
            if (reading.Sentences.IsEmpty)
            {
                continue;
            }

            foreach (var mention in document.Mentions)
            {
                var span = spans[mention.Tokens[0]].Union(spans[mention.Tokens[^1]]);
                gold.Add(Telling.Of(reading, StatementOf(reading, span), lexicon));
                keys.Add(mention);
                triggers.Add(span);
            }

            var chosen = document.Mentions.Select(m => document.Tokens[m.Tokens[0]].Sentence).ToHashSet();
            var annotated = Enumerable.Range(0, document.Tokens.Count).Where(i => chosen.Contains(document.Tokens[i].Sentence)).Select(i => spans[i].Start).ToHashSet();
            own.AddRange(reading.Statements.Where(s => annotated.Contains(s.Trigger.Start)).Select(s => Telling.Of(reading, s, lexicon)));
        }

        (Gold, Own, Mentions, Spans) = (gold, own, keys, triggers);
    }

    /// <summary>A telling for each gold mention.</summary>
    public IReadOnlyList<Telling> Gold { get; }

    /// <summary>The gold mentions, in the same order.</summary>
    public IReadOnlyList<EcbDocument.EventMention> Mentions { get; }

    /// <summary>Where each stands in its report's text.</summary>
    public IReadOnlyList<TextSpan> Spans { get; }

    /// <summary>The program's own statements in annotated sentences.</summary>
    public IReadOnlyList<Telling> Own { get; }

    /// <summary>The statement triggered inside a mention, its trigger the mention; else a bare one over the narrowest statement around it, or its sentence.</summary>
    static Statement StatementOf(Model.Statements.Reading reading, TextSpan mention)
    {
        var own = reading.Statements.Where(s => s.Trigger.Overlaps(mention)).OrderByDescending(s => s.Trigger.Shared(mention)).ThenBy(s => s.Id).FirstOrDefault();
        if (own is not null)
        {
            return own with { Trigger = mention, Extent = own.Extent.Union(mention), Predicate = mention.In(reading.Report.Text).ToString() };
        }

        var sentence = Enumerable.Range(0, reading.Sentences.Count).FirstOrDefault(i => reading.Sentences[i].Overlaps(mention));
        var around = reading.Statements.Where(s => s.Extent.Contains(mention)).OrderBy(s => s.Extent.Length).ThenBy(s => s.Id).FirstOrDefault();
        return new Statement
        {
            Id = 0,
            Sentence = sentence,
            Trigger = mention,
            Extent = around?.Extent ?? reading.Sentences[sentence].Union(mention),
            Predicate = mention.In(reading.Report.Text).ToString(),
            When = around?.When,
            Where = around?.Where,
            Factuality = Factuality.Certain,
            Author = Factuality.Certain,
            Realis = around?.Realis ?? Realis.Past,
        };
    }

    static (string Text, TextSpan[] Spans) Text(EcbDocument document)
    {
        var text = new StringBuilder();
        var spans = new TextSpan[document.Tokens.Count];
        for (var i = 0; i < spans.Length; i++)
        {
            var token = document.Tokens[i];
            if (i > 0)
            {
                var broken = token.Sentence != document.Tokens[i - 1].Sentence;
                text.Append(broken ? "\n\n" : token.Text.Length == 1 && ".,;:?!)".Contains(token.Text[0], StringComparison.Ordinal) || token.Text is "'s" or "n't" or "’s" ? "" : " ");
            }

            spans[i] = new TextSpan(text.Length, text.Length + token.Text.Length);
            text.Append(token.Text);
        }

        return (text.ToString(), spans);
    }
}
