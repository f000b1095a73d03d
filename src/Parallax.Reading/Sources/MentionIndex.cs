using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Sources;

/// <summary>Looks up the mention that a noun phrase stands for.</summary>
internal sealed class MentionIndex
{
    readonly EquatableList<Mention> _mentions;

    /// <summary>Takes mentions by text order.</summary>
    public MentionIndex(EquatableList<Mention> mentions) => _mentions = mentions;

    /// <summary>The mention that holds the phrase's head, else the longest inside the phrase; for a relative pronoun, that of the noun it goes back to. Null where there is none.</summary>
    public int? Of(TokenTable tokens, TextSpan span, int head)
    {
        if (head >= 0 && tokens.Xpos(head) is "WP" or "WDT" && Antecedent(tokens, head) is >= 0 and var antecedent)
        {
            (head, span) = (antecedent, tokens.Span(antecedent));
        }

        int? best = null;
        var (held, length) = (false, 0);
        for (var m = First(span.Start); m < _mentions.Count && _mentions[m].Span.Start < span.End; m++)
        {
            var own = _mentions[m].Span;
            if (!own.Overlaps(span))
            {
                continue;
            }

            var holds = head >= 0 && own.Overlaps(tokens.Span(head));
            if ((holds && !held) || (holds == held && own.Length > length))
            {
                (best, held, length) = (m, holds, own.Length);
            }
        }

        return best;
    }

    /// <summary>The noun that a relative pronoun goes back to: the one above its clause, else the one right before it; -1 where neither is there.</summary>
    static int Antecedent(TokenTable tokens, int pronoun)
    {
        for (int a = pronoun, steps = 0; a >= 0 && steps < 6; a = tokens.Head(a), steps++)
        {
            if (tokens.Is(a, "acl") && tokens.Head(a) >= 0)
            {
                return tokens.Head(a);
            }
        }

        var before = pronoun - 1;
        while (before >= 0 && tokens.Sentence(before) == tokens.Sentence(pronoun) && tokens.Upos(before) is Upos.PUNCT or Upos.ADP)
        {
            before--;
        }

        return before >= 0 && tokens.Sentence(before) == tokens.Sentence(pronoun) && tokens.Upos(before) is Upos.NOUN or Upos.PROPN ? before : -1;
    }

    /// <summary>The first mention that may reach past an offset; mentions are short, so a few before the first later start suffice.</summary>
    int First(int offset)
    {
        int low = 0, high = _mentions.Count;
        while (low < high)
        {
            var mid = (low + high) / 2;
            if (_mentions[mid].Span.Start < offset)
            {
                low = mid + 1;
            }
            else
            {
                high = mid;
            }
        }

        return Math.Max(0, low - 8);
    }
}
