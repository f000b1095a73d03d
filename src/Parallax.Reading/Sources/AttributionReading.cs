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
        return Read(new TokenSigns(text, lexicon), new MentionIndex(mentions), knowledge.Table(CueTagger.From), knowledge.Table(SpanTagger.From), lexicon);
    }

    /// <summary>The same by given weights.</summary>
    internal static EquatableList<Attribution> Read(TokenSigns signs, MentionIndex mentionIndex, CueTagger tagger, SpanTagger spans, CueLexicon lexicon)
    {
        var text = signs.Text;
        List<(int First, int End)> cues = [], all = [], certain = [];
        foreach (var sentence in text.Sentences)
        {
            tagger.Find(signs, sentence, cues, all);
            ListedCues.Find(signs, sentence, lexicon, certain);
        }

        all.AddRange(Missing(certain, all));
        var missing = Missing(certain, cues);
        var found = new List<Attribution>(cues.Count);
        var held = new bool[text.Tokens.Count];
        foreach (var cue in cues)
        {
            if (Attribution(signs, spans, cue, cues, mentionIndex, lexicon, listed: IsAt(certain, cue)) is { } attribution)
            {
                found.Add(attribution);
                Hold(text.Tokens, attribution, held);
            }
        }

        // What the chain left out though word and tree leave no doubt, where nobody found so far says it.
        foreach (var cue in missing)
        {
            if (!held[cue.First] && Attribution(signs, spans, cue, cues, mentionIndex, lexicon, listed: true, certain: true) is { } attribution && IsFree(text.Tokens, attribution, found))
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

        VoiceLines.Add(signs, mentionIndex, lexicon, found);
        found.Sort(static (a, b) => a.Cue.CompareTo(b.Cue));
        Continuation.Extend(signs, found);
        Continuation.TakeSpeakers(text.Tokens, found);
        return Nesting.Nest(text.Tokens, found);
    }

    /// <summary>Of cues by text order those that share no word with any of the others.</summary>
    static List<(int First, int End)> Missing(List<(int First, int End)> cues, List<(int First, int End)> others)
    {
        var missing = new List<(int First, int End)>();
        var k = 0;
        foreach (var cue in cues)
        {
            while (k < others.Count && others[k].End <= cue.First)
            {
                k++;
            }

            if (k == others.Count || others[k].First >= cue.End)
            {
                missing.Add(cue);
            }
        }

        return missing;
    }

    /// <summary>Whether a cue has a listed word.</summary>
    static bool IsAt(List<(int First, int End)> listed, (int First, int End) cue)
    {
        var at = listed.BinarySearch((cue.First, 0));
        return (at < 0 ? ~at : at) is var next && next < listed.Count && listed[next].First < cue.End;
    }

    /// <summary>Whether a content meets no other one, or holds the other attribution whole.</summary>
    static bool IsFree(TokenTable tokens, Attribution attribution, List<Attribution> found)
    {
        // Contents lie within a paragraph or two, so the nearest attributions suffice.
        foreach (var other in found)
        {
            if (Math.Abs(other.CueHead - attribution.CueHead) < Reach && other.Content.Any(c => attribution.Content.Any(p => p.Overlaps(c)))
                && !attribution.Content.Any(p => p.Overlaps(tokens.Span(other.CueHead))))
            {
                return false;
            }
        }

        return true;
    }

    const int Reach = 800;

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
        TokenSigns signs, SpanTagger spans, (int First, int End) cue, List<(int First, int End)> cues, MentionIndex mentions, CueLexicon lexicon,
        bool listed = false, bool certain = false)
    {
        var t = signs.Tokens;
        var frame = new CueFrame(signs, cue.First, cue.End, cues);
        var labels = spans.Label(signs, frame);
        ContentSpans.Mend(signs, frame, labels, listed, certain);
        SourceSpans.MendQuoted(t, frame, labels);
        TrailingTag.Mend(signs, frame, labels, lexicon);
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
            else if (labels[i] == 1 && SourceSpans.Trim(t, frame.Head, first, last) is { } trimmed && (source is not { } now || SourceSpans.IsNearer(t, frame.Head, trimmed, now)))
            {
                source = trimmed;
            }

            i = end;
        }

        if (content.Count == 0 && listed && ListedCues.Counted(t, frame.Head) is { } counted)
        {
            content.Add(t.Span(counted.First, counted.Last));
        }

        if (content.Count == 0)
        {
            return null;
        }

        var (stance, rule) = Stances.Of(signs.Tokens, frame.Head, cue.First, cue.End, t.Form(t.At(content[0].Start)) switch { "that" => "that", "whether" or "if" => "whether", _ => null }, lexicon);
        source ??= SourceSpans.OfSubject(t, frame, labels);
        TextSpan? own = source is { } run ? t.Span(run.First, run.Last) : null;
        var head = own is { } span ? t.HeadOf(span) : -1;
        var mention = own is { } words ? mentions.Of(t, words, head) : null;
        if (head >= 0 && mention is null && rule == Stances.Unlisted && t.Xpos(head) == "WP" && head == signs.Text.Sentences[t.Sentence(head)].First)
        {
            // "Who laid the mines is not known": who asks is no source.
            return null;
        }

        if (source is { First: > 0 and var opening } && t.Form(opening).Equals("not", StringComparison.OrdinalIgnoreCase) && t.Form(opening - 1) is ",")
        {
            // "At least 170, not the score first reported": what is set aside says nothing.
            return null;
        }

        if (head < 0 && t.Is(frame.Head, "advcl") && t.Child(frame.Head, "ccomp") < 0 && t.Child(frame.Head, "mark") is >= 0 and var mark && t.Lemma(mark) == "to")
        {
            // "To counter their cooperation, he went on a journey": an aim with a thing for object lets nobody speak.
            return null;
        }

        return new Attribution(own, head, mention, t.Span(cue.First, cue.End - 1), frame.Head, stance, [.. content], null, rule);
    }
}
