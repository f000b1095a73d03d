using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Sources;

/// <summary>Finds who says what by which cue, and how attributions nest.</summary>
/// <remarks>
/// Cues, then each cue's source and content, are found by two trained chains (Collins 2002) over words, trees, quotation marks and the cue lexicon;
/// stance and rule come from the lexicon by lemma and frame.
/// </remarks>
public static class AttributionReading
{
    /// <summary>Reads all attributions of a text, by text order of their cues.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="knowledge">The packs.</param>
    public static EquatableList<Attribution> Read(AnalyzedText text, EquatableList<Mention> mentions, KnowledgeBase knowledge)
    {
        var lexicon = knowledge.Table(CueLexicon.From);
        var signs = new TokenSigns(text, lexicon);
        var cues = new List<(int First, int End)>();
        var tagger = knowledge.Table(CueTagger.From);
        foreach (var sentence in text.Sentences)
        {
            tagger.Find(signs, sentence, cues);
        }

        var spans = knowledge.Table(SpanTagger.From);
        var found = new List<Attribution>(cues.Count);
        var mentionIndex = new MentionIndex(mentions);
        foreach (var cue in cues)
        {
            if (Attribution(signs, spans, cue, cues, mentionIndex, lexicon) is { } attribution)
            {
                found.Add(attribution);
            }
        }

        return Nesting.Nest(text.Tokens, found);
    }

    static Attribution? Attribution(
        TokenSigns signs, SpanTagger spans, (int First, int End) cue, List<(int First, int End)> cues, MentionIndex mentions, CueLexicon lexicon)
    {
        var t = signs.Tokens;
        var frame = new CueFrame(signs, cue.First, cue.End, cues);
        var labels = spans.Label(signs, frame);
        TextSpan? source = null;
        var sourceWords = 0;
        var content = new List<TextSpan>();
        for (var i = 0; i < labels.Length;)
        {
            var end = i + 1;
            while (end < labels.Length && labels[end] == labels[i])
            {
                end++;
            }

            var (first, last) = (frame.WindowFirst + i, frame.WindowFirst + end - 1);
            if (labels[i] == 2)
            {
                content.Add(t.Span(first, last));
            }
            else if (labels[i] == 1 && end - i > sourceWords)
            {
                (source, sourceWords) = (t.Span(first, last), end - i);
            }

            i = end;
        }

        if (content.Count == 0)
        {
            return null;
        }

        var head = source is { } s ? t.HeadOf(s) : -1;
        var (stance, rule) = Stances.Of(signs.Tokens, frame.Head, cue.First, cue.End, lexicon);
        return new Attribution(
            source, head, source is { } own ? mentions.Of(t, own, head) : null, t.Span(cue.First, cue.End - 1), frame.Head, stance, [.. content], null, rule);
    }
}
