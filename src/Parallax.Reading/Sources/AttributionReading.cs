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
        List<(int First, int End)> cues = [], all = [];
        var tagger = knowledge.Table(CueTagger.From);
        foreach (var sentence in text.Sentences)
        {
            tagger.Find(signs, sentence, cues, all);
            ListedCues.Add(signs, sentence, lexicon, all);
        }

        var spans = knowledge.Table(SpanTagger.From);
        var found = new List<Attribution>(cues.Count);
        var mentionIndex = new MentionIndex(mentions);
        var held = new bool[text.Tokens.Count];
        foreach (var cue in cues)
        {
            if (Attribution(signs, spans, cue, cues, mentionIndex, lexicon) is { } attribution)
            {
                found.Add(attribution);
                Hold(text.Tokens, attribution, held);
            }
        }

        // Inside what is said others may speak: those cues are read as if nobody else spoke around them.
        foreach (var (first, end) in cues)
        {
            held.AsSpan(first, end - first).Clear();
        }

        all.Sort();
        List<(int First, int End)> inner = [.. all.Where(c => held[c.First] && held[c.End - 1])];
        foreach (var cue in inner)
        {
            if (Attribution(signs, spans, cue, inner, mentionIndex, lexicon) is { } attribution)
            {
                found.Add(attribution);
            }
        }

        found.Sort(static (a, b) => a.Cue.CompareTo(b.Cue));
        return Nesting.Nest(text.Tokens, found);
    }

    static void Hold(TokenTable tokens, Attribution attribution, bool[] held)
    {
        foreach (var piece in attribution.Content)
        {
            for (var i = tokens.At(piece.Start); i < tokens.Count && tokens.Span(i).Start < piece.End; i++)
            {
                held[i] = true;
            }
        }
    }

    static Attribution? Attribution(
        TokenSigns signs, SpanTagger spans, (int First, int End) cue, List<(int First, int End)> cues, MentionIndex mentions, CueLexicon lexicon)
    {
        var t = signs.Tokens;
        var frame = new CueFrame(signs, cue.First, cue.End, cues);
        var labels = spans.Label(signs, frame);
        var source = default((int First, int Last)?);
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
            else if (labels[i] == 1 && SourceSpans.Trim(t, first, last) is { } trimmed && (source is not { } now || SourceSpans.IsNearer(t, frame.Head, trimmed, now)))
            {
                source = trimmed;
            }

            i = end;
        }

        if (content.Count == 0)
        {
            return null;
        }

        var (stance, rule) = Stances.Of(signs.Tokens, frame.Head, cue.First, cue.End, lexicon);
        source ??= SourceSpans.OfSubject(t, frame, labels);
        TextSpan? own = source is { } run ? t.Span(run.First, run.Last) : null;
        var head = own is { } span ? t.HeadOf(span) : -1;
        return new Attribution(
            own, head, own is { } words ? mentions.Of(t, words, head) : null, t.Span(cue.First, cue.End - 1), frame.Head, stance, [.. content], null, rule);
    }
}
