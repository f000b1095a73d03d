using Parallax.Language;
using Parallax.Model;

namespace Parallax.Reading.Events;

/// <summary>A noun phrase's characters without what is only added to it.</summary>
static class NounSpans
{
    /// <summary>From the first word to the last that belong to a head, relative clauses, appositions and coordinated heads left out.</summary>
    public static TextSpan Of(TokenTable tokens, int head)
    {
        int first = head, last = head;
        foreach (var c in tokens.Children(head))
        {
            if (c < head)
            {
                if (!IsAdded(tokens, c) && tokens.Deprel(c) is not ("case" or "mark" or "punct" or "advmod") && tokens.Leftmost(c) < first)
                {
                    first = Math.Min(first, tokens.Leftmost(c));
                }
            }
            else if (IsAdded(tokens, c))
            {
                break;
            }
            else if (tokens.Deprel(c) is not ("punct" or "case"))
            {
                last = Math.Max(last, tokens.Rightmost(c));
            }
        }

        return tokens.Span(first, last);
    }

    static bool IsAdded(TokenTable tokens, int c) =>
        tokens.Is(c, "acl") || tokens.Deprel(c) is "appos" or "conj" or "cc" or "parataxis" or "dep" or "cop" or "nsubj" or "advcl" or "list";
}
