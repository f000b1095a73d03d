using Parallax.Language;
using Parallax.Model;

namespace Parallax.Reading.Sources;

/// <summary>Finds which attribution stands inside whose content.</summary>
internal static class Nesting
{
    /// <summary>Gives each attribution the smallest content around its cue as its outer one; of two that hold each other, the one that says more is outer.</summary>
    public static EquatableList<Attribution> Nest(TokenTable tokens, List<Attribution> attributions)
    {
        var sizes = attributions.ConvertAll(a => a.Content.Sum(c => c.Length));
        // Contents by start, so that only those are asked that begin before a cue and within reach of it.
        var outer = new int?[attributions.Count];
        for (var i = 0; i < attributions.Count; i++)
        {
            var cue = tokens.Span(attributions[i].CueHead);
            for (var j = Math.Max(0, i - Reach); j < Math.Min(attributions.Count, i + Reach); j++)
            {
                if (j != i && Holds(attributions[j], cue) && (outer[i] is not { } now || sizes[j] < sizes[now])
                    && !(Holds(attributions[i], tokens.Span(attributions[j].CueHead)) && (sizes[i], -i).CompareTo((sizes[j], -j)) >= 0))
                {
                    outer[i] = j;
                }
            }
        }

        for (var i = 0; i < outer.Length; i++)
        {
            outer[i] = Relative(tokens, attributions, i) switch { { } held when held != i => held, { } => null, _ => outer[i] };
        }

        for (var i = 0; i < outer.Length; i++)
        {
            var steps = 0;
            for (var a = outer[i]; a is { } at; a = outer[at])
            {
                if (at == i || ++steps > outer.Length)
                {
                    outer[i] = null;
                    break;
                }
            }
        }

        for (var i = 0; i < outer.Length; i++)
        {
            // A second thing that the same words say stands beside the first, not in it.
            if (outer[i] is { } o && attributions[i].Source is { } own && own == attributions[o].Source)
            {
                outer[i] = outer[o];
            }
        }

        return [.. attributions.Select((a, i) => a with { Outer = outer[i] })];
    }

    /// <summary>
    /// What a relative clause tells of a thing: "letters, in which both leaders said" is part of whatever tells of the letters (that attribution's position);
    /// "a summit, which Washington expects" is the author's own remark (the own position). Null where the cue stands in no such clause.
    /// </summary>
    static int? Relative(TokenTable t, List<Attribution> attributions, int own)
    {
        var cue = attributions[own].CueHead;
        if (!(t.Is(cue, "acl:relcl") || t.Is(cue, "advcl:relcl")))
        {
            return null;
        }

        var first = t.Leftmost(cue);
        while (first < cue && t.Upos(first) == Upos.PUNCT)
        {
            first++;
        }

        var before = first - 1;
        while (before > 0 && t.Upos(before) == Upos.PUNCT)
        {
            before--;
        }

        if (before < 0 || t.Sentence(before) != t.Sentence(cue))
        {
            return null;
        }

        if (t.Upos(first) == Upos.ADP && t.Xpos(first + 1) == "WDT")
        {
            for (var j = Math.Max(0, own - Reach); j < Math.Min(attributions.Count, own + Reach); j++)
            {
                if (j != own && Holds(attributions[j], t.Span(before)))
                {
                    return j;
                }
            }

            return null;
        }

        return t.Form(first) is "which" && before < first - 1 && attributions[own].Source is { } source && !source.Overlaps(t.Span(first)) ? own : null;
    }

    /// <summary>A content lies in its cue's paragraph, so a cue inside it is at most this many cues away.</summary>
    const int Reach = 48;

    static bool Holds(Attribution attribution, TextSpan word)
    {
        foreach (var piece in attribution.Content)
        {
            if (piece.Overlaps(word))
            {
                return true;
            }
        }

        return false;
    }
}
