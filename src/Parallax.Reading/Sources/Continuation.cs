using Parallax.Language;

namespace Parallax.Reading.Sources;

/// <summary>Free continuation: a paragraph that is one quotation and names no speaker goes on in the voice of the one before, and so does "adding that …" behind a speaker's tag.</summary>
internal static class Continuation
{
    /// <summary>Adds such paragraphs to the contents of the attributions that they continue.</summary>
    /// <param name="s">The text.</param>
    /// <param name="found">The attributions by text order; those continued are replaced.</param>
    public static void Extend(TokenSigns s, List<Attribution> found)
    {
        var t = s.Tokens;
        var voice = -1;
        var next = 0;
        for (var first = 0; first < t.Count;)
        {
            var end = first + 1;
            while (end < t.Count && s.Paragraph[end] == s.Paragraph[first])
            {
                end++;
            }

            var (last, own) = (-1, false);
            for (; next < found.Count && found[next].CueHead < end; next++)
            {
                own = true;
                last = Quoted(s, found[next]) && found[next].Source is not null ? next : last;
            }

            if (!own && voice >= 0 && s.Quote[first] >= 0 && t.Upos(first) == Upos.PUNCT && s.Quote[end - 1] == s.Quote[first] && !Meets(t, found, first, end))
            {
                found[voice] = found[voice] with { Content = [.. found[voice].Content, t.Span(first, end - 1)] };
            }
            else
            {
                voice = last;
            }

            first = end;
        }
    }

    /// <summary>"…, the ministry said, adding that …": a participle that names nobody has the speaker of the verb before it in its sentence.</summary>
    /// <param name="t">The text's words.</param>
    /// <param name="found">The attributions by text order; those that get a speaker are replaced.</param>
    public static void TakeSpeakers(TokenTable t, List<Attribution> found)
    {
        for (var i = 1; i < found.Count; i++)
        {
            var (own, before) = (found[i], found[i - 1]);
            if (own.Source is null && before.Source is not null && t.Xpos(own.CueHead) == "VBG" && t.Xpos(before.CueHead) is "VBD" or "VBZ" or "VBP" && own.CueHead > before.CueHead
                && t.Sentence(own.CueHead) == t.Sentence(before.CueHead) && t.Form(t.At(own.Cue.Start) - 1) is ",")
            {
                found[i] = own with { Source = before.Source, SourceHead = before.SourceHead, Mention = before.Mention };
            }
        }
    }

    static bool Quoted(TokenSigns s, Attribution attribution)
    {
        foreach (var piece in attribution.Content)
        {
            if (s.Quote[s.Tokens.At(piece.Start)] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    static bool Meets(TokenTable t, List<Attribution> found, int first, int end)
    {
        var span = t.Span(first, end - 1);
        foreach (var attribution in found)
        {
            foreach (var piece in attribution.Content)
            {
                if (piece.Overlaps(span))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
