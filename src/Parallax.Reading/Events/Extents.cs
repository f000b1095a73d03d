using Parallax.Language;
using Parallax.Model;

namespace Parallax.Reading.Events;

/// <summary>From a predication's first character to its last, without what stands above it or beside it.</summary>
static class Extents
{
    /// <summary>The extent: trigger, arguments, adverbs and auxiliaries below the event word; said clauses, joined clauses and marks left out.</summary>
    public static TextSpan Of(TokenTable tokens, PredicationDraft draft, TextSpan trigger)
    {
        int first = draft.Head, last = draft.Head;
        Widen(tokens, draft.Head, ref first, ref last);
        var span = tokens.Span(first, last).Union(trigger);
        return span;
    }

    static void Widen(TokenTable tokens, int head, ref int first, ref int last)
    {
        foreach (var c in tokens.Children(head))
        {
            switch (tokens.Deprel(c))
            {
                case "conj" or "cc" or "parataxis" or "punct" or "mark" or "ccomp" or "discourse" or "vocative" or "acl:relcl" or "appos" or "case" or "list":
                    break;
                case "advcl":
                    break;
                default:
                    first = Math.Min(first, tokens.Leftmost(c));
                    last = Math.Max(last, tokens.Rightmost(c));
                    break;
            }
        }
    }
}
