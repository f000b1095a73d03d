using Parallax.Language.Segmentation;

namespace Parallax.Language.Names;

/// <summary>Features of a word's tag, its place in the tree and its common class, and those of the capitalised run it stands in.</summary>
internal static class SyntaxTemplates
{
    /// <summary>Adds the features of a sentence's word; returns how many there are then.</summary>
    public static int Write(ReadOnlySpan<WordView> s, int i, in NameRun r, Span<uint> f, int n)
    {
        ref readonly var w = ref s[i];
        ref readonly var a = ref NameTemplates.At(s, i - 1);
        ref readonly var b = ref NameTemplates.At(s, i + 1);
        f[n++] = Feature.Mix(170, w.Tag);
        f[n++] = Feature.Mix(171, a.Tag, w.Tag);
        f[n++] = Feature.Mix(172, w.Tag, b.Tag);
        f[n++] = Feature.Mix(190, w.CommonFine);
        f[n++] = Feature.Mix(191, w.CommonCoarse);
        f[n++] = Feature.Mix(192, a.CommonCoarse, w.CommonCoarse);
        f[n++] = Feature.Mix(193, w.CommonCoarse, b.CommonCoarse);
        if (!(w.IsCapital || w.HasDigit || a.IsCapital || b.IsCapital))
        {
            return n;
        }

        ref readonly var head = ref NameTemplates.At(s, w.Head);
        f[n++] = Feature.Mix(173, a.Tag, w.Tag, b.Tag);
        f[n++] = Feature.Mix(174, w.Tag, w.Short);
        f[n++] = Feature.Mix(175, w.Tag, w.CommonCoarse);
        f[n++] = Feature.Mix(176, w.Relation, w.Tag);
        f[n++] = Feature.Mix(177, w.Relation, head.Lower);
        f[n++] = Feature.Mix(178, w.Relation, head.CommonCoarse);
        f[n++] = Feature.Mix(194, w.CommonFine, w.Short);
        f[n++] = Feature.Mix(195, w.CommonCoarse, w.Short);
        f[n++] = Feature.Mix(196, a.CommonFine);
        f[n++] = Feature.Mix(197, b.CommonFine);
        f[n++] = Feature.Mix(198, NameTemplates.At(s, i - 2).CommonCoarse);
        f[n++] = Feature.Mix(199, NameTemplates.At(s, i + 2).CommonCoarse);
        f[n++] = Feature.Mix(200, a.CommonCoarse, b.CommonCoarse, w.Short);
        if (r.End > r.First)
        {
            n = WriteRun(s, i, r, f, n);
        }

        return n;
    }

    static int WriteRun(ReadOnlySpan<WordView> s, int i, in NameRun r, Span<uint> f, int n)
    {
        var place = i == r.First ? (r.End - r.First == 1 ? 4u : 1u) : i == r.End - 1 ? 3u : 2u;
        ref readonly var top = ref s[Top(s, r)];
        ref readonly var governor = ref NameTemplates.At(s, top.Head);
        ref readonly var start = ref s[r.First];
        ref readonly var last = ref s[r.End - 1];
        f[n++] = Feature.Mix(180, place, top.Relation);
        f[n++] = Feature.Mix(181, place, top.Relation, governor.Lower);
        f[n++] = Feature.Mix(182, place, top.Relation, governor.CommonCoarse);
        f[n++] = Feature.Mix(183, place, top.Relation, governor.Tag);
        f[n++] = Feature.Mix(184, place, last.CommonFine);
        f[n++] = Feature.Mix(185, place, start.CommonFine);
        f[n++] = Feature.Mix(186, place, start.CommonCoarse, last.CommonCoarse);
        f[n++] = Feature.Mix(187, place, NameTemplates.At(s, r.First - 1).CommonCoarse, last.CommonCoarse);
        f[n++] = Feature.Mix(188, place, NameTemplates.At(s, r.End).CommonCoarse, start.CommonCoarse);
        f[n++] = Feature.Mix(189, place, start.Tag, last.Tag);
        return n;
    }

    /// <summary>The word of a run whose head lies outside it, the first of several.</summary>
    static int Top(ReadOnlySpan<WordView> s, in NameRun r)
    {
        for (var i = r.First; i < r.End; i++)
        {
            if (s[i].Head < r.First || s[i].Head >= r.End)
            {
                return i;
            }
        }

        return r.First;
    }
}
