using Parallax.Language.Segmentation;

namespace Parallax.Language.Names;

/// <summary>Which features a word has for the name tagger (after Ratinov and Roth 2009): words, shapes, affixes, classes and lists in a window, and the capitalised run it stands in.</summary>
internal static class NameTemplates
{
    /// <summary>Room that <see cref="Write"/> needs.</summary>
    public const int MaxFeatures = 224;

    /// <summary>Writes the features of a sentence's word.</summary>
    /// <param name="s">The sentence's words.</param>
    /// <param name="i">The word.</param>
    /// <param name="casing">How the sentence uses capitals.</param>
    /// <param name="f">Takes the features.</param>
    public static int Write(ReadOnlySpan<WordView> s, int i, uint casing, Span<uint> f)
    {
        ref readonly var w = ref s[i];
        ref readonly var a = ref At(s, i - 1);
        ref readonly var aa = ref At(s, i - 2);
        ref readonly var aaa = ref At(s, i - 3);
        ref readonly var b = ref At(s, i + 1);
        ref readonly var bb = ref At(s, i + 2);
        ref readonly var bbb = ref At(s, i + 3);
        var first = i == 0 ? 1u : i == 1 && !a.HasLetter ? 2u : 0u;
        var n = 0;
        f[n++] = Feature.Mix(1, 0);
        f[n++] = Feature.Mix(3, w.Lower);
        f[n++] = Feature.Mix(4, a.Lower);
        f[n++] = Feature.Mix(5, b.Lower);
        f[n++] = Feature.Mix(6, aa.Lower);
        f[n++] = Feature.Mix(7, bb.Lower);
        if (!(IsTelling(w) || IsTelling(a) || IsTelling(b)))
        {
            // Among small words only few can belong to a name or a date; these features find them.
            f[n++] = Feature.Mix(60, a.Lower, w.Lower);
            f[n++] = Feature.Mix(61, w.Lower, b.Lower);
            f[n++] = Feature.Mix(62, w.Short);
            f[n++] = Feature.Mix(63, w.Suffix3);
            f[n++] = Feature.Mix(64, w.Fine);
            f[n++] = Feature.Mix(65, a.Middle, w.Middle);
            f[n++] = Feature.Mix(66, w.Middle, b.Middle);
            return n;
        }

        f[n++] = Feature.Mix(2, w.Exact);
        f[n++] = Feature.Mix(8, aaa.Lower);
        f[n++] = Feature.Mix(9, bbb.Lower);
        f[n++] = Feature.Mix(10, a.Lower, w.Lower);
        f[n++] = Feature.Mix(11, w.Lower, b.Lower);
        f[n++] = Feature.Mix(12, a.Lower, b.Lower);
        f[n++] = Feature.Mix(13, aa.Lower, a.Lower);
        f[n++] = Feature.Mix(14, b.Lower, bb.Lower);
        f[n++] = Feature.Mix(15, w.Shape);
        f[n++] = Feature.Mix(16, a.Short, w.Short);
        f[n++] = Feature.Mix(17, w.Short, b.Short);
        f[n++] = Feature.Mix(18, a.Short, w.Short, b.Short);
        f[n++] = Feature.Mix(19, w.Short, first, casing);
        f[n++] = Feature.Mix(20, Feature.Mix(20, aa.Short, a.Short, w.Short), b.Short, bb.Short);
        f[n++] = Feature.Mix(21, w.Prefix2);
        f[n++] = Feature.Mix(22, w.Prefix3);
        f[n++] = Feature.Mix(23, w.Prefix4);
        f[n++] = Feature.Mix(24, w.Prefix5);
        f[n++] = Feature.Mix(25, w.Suffix1, w.Short);
        f[n++] = Feature.Mix(26, w.Suffix2, w.Short);
        f[n++] = Feature.Mix(27, w.Suffix3, w.Short);
        f[n++] = Feature.Mix(28, w.Suffix4);
        f[n++] = Feature.Mix(29, w.Suffix5);
        f[n++] = Feature.Mix(30, a.Suffix3, w.Short);
        f[n++] = Feature.Mix(31, b.Suffix3, w.Short);
        f[n++] = Feature.Mix(32, a.Lower, w.Short);
        f[n++] = Feature.Mix(33, b.Lower, w.Short);
        f[n++] = Feature.Mix(34, aa.Lower, a.Short, w.Short);
        f[n++] = Feature.Mix(35, bb.Lower, b.Short, w.Short);
        f[n++] = Feature.Mix(36, w.Fine);
        f[n++] = Feature.Mix(37, w.Middle);
        f[n++] = Feature.Mix(38, w.Coarse);
        f[n++] = Feature.Mix(39, w.Middle, w.Short);
        f[n++] = Feature.Mix(40, a.Fine);
        f[n++] = Feature.Mix(41, b.Fine);
        f[n++] = Feature.Mix(42, aa.Middle);
        f[n++] = Feature.Mix(43, bb.Middle);
        f[n++] = Feature.Mix(44, a.Middle, w.Middle);
        f[n++] = Feature.Mix(45, w.Middle, b.Middle);
        f[n++] = Feature.Mix(46, a.Middle, w.Short);
        f[n++] = Feature.Mix(47, b.Middle, w.Short);
        f[n++] = Feature.Mix(48, a.Middle, b.Middle, w.Short);
        f[n++] = Feature.Mix(49, a.Coarse, w.Coarse, b.Coarse);
        f[n++] = Feature.Mix(50, aa.Coarse, a.Coarse, w.Coarse);
        f[n++] = Feature.Mix(51, w.Coarse, b.Coarse, bb.Coarse);
        f[n++] = Feature.Mix(52, w.SmallShare, w.Short, first);
        f[n++] = Feature.Mix(53, w.SmallShare, w.Short, Feature.Mix(53, a.Short, b.Short));
        f[n++] = Feature.Mix(54, a.Lower, w.Middle);
        f[n++] = Feature.Mix(55, w.Lower, b.Middle);
        f[n++] = Feature.Mix(56, w.Lower, a.Middle);
        f[n++] = Feature.Mix(57, b.Lower, w.Middle);

        n = Lists(w.Lists, 100, w.Short, f, n);
        n = Lists(a.Lists, 110, w.Short, f, n);
        n = Lists(b.Lists, 120, w.Short, f, n);
        if ((a.Lists | w.Lists | b.Lists) != 0)
        {
            f[n++] = Feature.Mix(130, Fold(a.Lists), Fold(w.Lists), Fold(b.Lists));
        }

        return n;
    }

    /// <summary>Adds the features of the capitalised run a word stands in.</summary>
    public static int WriteRun(ReadOnlySpan<WordView> s, int i, in NameRun r, Span<uint> f, int n)
    {
        if (r.End > r.First)
        {
            var length = (uint)Math.Min(r.End - r.First, 6);
            var place = i == r.First ? (r.End - r.First == 1 ? 4u : 1u) : i == r.End - 1 ? 3u : 2u;
            ref readonly var head = ref s[r.End - 1];
            ref readonly var start = ref s[r.First];
            ref readonly var before = ref At(s, r.First - 1);
            ref readonly var after = ref At(s, r.End);
            f[n++] = Feature.Mix(70, place, length);
            f[n++] = Feature.Mix(71, place, head.Lower);
            f[n++] = Feature.Mix(72, place, start.Lower);
            f[n++] = Feature.Mix(73, place, before.Lower);
            f[n++] = Feature.Mix(74, place, after.Lower);
            f[n++] = Feature.Mix(75, place, head.Middle, start.Middle);
            f[n++] = Feature.Mix(76, place, before.Middle, head.Middle);
            f[n++] = Feature.Mix(77, place, after.Middle, start.Middle);
            f[n++] = Feature.Mix(78, place, before.Lower, after.Lower);
            f[n++] = Feature.Mix(79, place, r.Words);
            f[n++] = Feature.Mix(80, place, head.Suffix3, length);
            f[n++] = Feature.Mix(81, place, before.Middle, after.Middle);
            f[n++] = Feature.Mix(82, place, head.Fine);
        }

        if (r.LinkedEnd > r.LinkedFirst && (r.LinkedFirst != r.First || r.LinkedEnd != r.End))
        {
            var place = i == r.LinkedFirst ? 1u : i == r.LinkedEnd - 1 ? 3u : 2u;
            ref readonly var head = ref s[r.LinkedEnd - 1];
            ref readonly var start = ref s[r.LinkedFirst];
            f[n++] = Feature.Mix(90, place, start.Lower);
            f[n++] = Feature.Mix(91, place, head.Lower);
            f[n++] = Feature.Mix(92, place, start.Middle, head.Middle);
            f[n++] = Feature.Mix(93, place, At(s, r.LinkedFirst - 1).Middle, At(s, r.LinkedEnd).Middle);
            f[n++] = Feature.Mix(94, place, s[i].IsCapital ? 1u : 0u, Feature.Mix(94, At(s, i - 1).Lower, (uint)Math.Min(r.LinkedEnd - r.LinkedFirst, 8)));
        }

        return n;
    }

    /// <summary>Adds the features of what the text tells of a word elsewhere.</summary>
    public static int WriteElsewhere(in WordView w, in Elsewhere e, Span<uint> f, int n)
    {
        f[n++] = Feature.Mix(140, e.Spelling, w.Short);
        if (e.BeforeEarlier != 0)
        {
            f[n++] = Feature.Mix(141, e.BeforeEarlier);
            f[n++] = Feature.Mix(142, e.AfterEarlier);
            f[n++] = Feature.Mix(143, e.BeforeEarlierClass, e.AfterEarlierClass);
        }

        if (e.BeforeLater != 0)
        {
            f[n++] = Feature.Mix(141, e.BeforeLater);
            f[n++] = Feature.Mix(142, e.AfterLater);
            f[n++] = Feature.Mix(143, e.BeforeLaterClass, e.AfterLaterClass);
        }

        if (e.Place != 0)
        {
            f[n++] = Feature.Mix(144, e.Place);
            f[n++] = Feature.Mix(145, e.Place, e.Head);
            f[n++] = Feature.Mix(146, e.Place, e.HeadClass);
            f[n++] = Feature.Mix(147, e.Place, e.RunBefore);
            f[n++] = Feature.Mix(148, e.Place, e.RunBeforeClass);
            f[n++] = Feature.Mix(149, e.Place, e.StartLists);
        }

        if (e.Acronym != 0)
        {
            f[n++] = Feature.Mix(150, 1);
            f[n++] = Feature.Mix(151, e.Acronym);
            f[n++] = Feature.Mix(152, e.AcronymClass);
        }

        return n;
    }

    /// <summary>Whether a word is capitalised or no word of letters or punctuation.</summary>
    static bool IsTelling(in WordView w) => w.IsCapital || w.HasDigit;

    static uint Fold(ulong lists) => (uint)lists ^ ((uint)(lists >> 32) * 0x9E3779B1u);

    static int Lists(ulong lists, uint template, uint shape, Span<uint> f, int n)
    {
        if (lists == 0)
        {
            return n;
        }

        f[n++] = Feature.Mix(template, Fold(lists));
        f[n++] = Feature.Mix(template + 1, Fold(lists), shape);
        for (uint list = 0; list < NameLists.Count; list++)
        {
            var place = (uint)(lists >> (int)(3 * list)) & 7;
            if (place != 0)
            {
                f[n++] = Feature.Mix(template + 2, list, place);
            }
        }

        return n;
    }

    /// <summary>Adds the features of what another guideline's head found.</summary>
    public static int WriteHints(in WordView w, ReadOnlySpan<int> hints, int i, Span<uint> f, int n)
    {
        uint own = (uint)hints[i], before = i > 0 ? (uint)hints[i - 1] : 99u, after = i + 1 < hints.Length ? (uint)hints[i + 1] : 99u;
        f[n++] = Feature.Mix(160, own);
        f[n++] = Feature.Mix(161, own, w.Short);
        f[n++] = Feature.Mix(162, before, own, after);
        f[n++] = Feature.Mix(163, own, w.Lower);
        f[n++] = Feature.Mix(164, own, w.Middle);
        return n;
    }

    /// <summary>A sentence's word, or one that stands for what lies outside it.</summary>
    public static ref readonly WordView At(ReadOnlySpan<WordView> s, int i)
    {
        if ((uint)i < (uint)s.Length)
        {
            return ref s[i];
        }

        return ref WordView.Outside;
    }
}
