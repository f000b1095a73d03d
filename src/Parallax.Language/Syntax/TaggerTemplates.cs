using static Parallax.Language.Syntax.FeatureHash;

namespace Parallax.Language.Syntax;

/// <summary>The tagger's features of a word: its form, its neighbours' forms, the tags before it.</summary>
static class TaggerTemplates
{
    /// <summary>Upper bound of what <see cref="Extract"/> writes.</summary>
    public const int Most = 40;

    const uint Begin = 0x1234567, End = 0x7654321;

    /// <summary>Writes a word's features; returns how many.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="i">The word.</param>
    /// <param name="before">Tag of the word before, -1 at the sentence's begin.</param>
    /// <param name="beforeThat">Tag of the one before that, -1 or -2 at the begin.</param>
    /// <param name="features">Room for <see cref="Most"/>.</param>
    public static int Extract(ReadOnlySpan<WordFeatures> words, int i, int before, int beforeThat, Span<uint> features)
    {
        ref readonly var w = ref words[i];
        uint t1 = (uint)(before + 7), t2 = (uint)(beforeThat + 7);
        uint l1 = Begin, s1 = Begin, h1 = Begin, c1 = Begin, r1 = End, rs2 = End, rs3 = End, rh = End, rc = End;
        if (i > 0)
        {
            ref readonly var left = ref words[i - 1];
            (l1, s1, h1, c1) = (left.Lower, left.Suffix3, left.Shape, left.Cluster);
        }

        if (i + 1 < words.Length)
        {
            ref readonly var right = ref words[i + 1];
            (r1, rs2, rs3, rh, rc) = (right.Lower, right.Suffix2, right.Suffix3, right.Shape, right.Cluster);
        }

        var l2 = i > 1 ? words[i - 2].Lower : Begin;
        var r2 = i + 2 < words.Length ? words[i + 2].Lower : End;
        var n = 0;
        features[n++] = Of(1, w.Form);
        features[n++] = Of(2, w.Lower);
        features[n++] = Of(3, w.Suffix1);
        features[n++] = Of(4, w.Suffix2);
        features[n++] = Of(5, w.Suffix3);
        features[n++] = Of(6, w.Suffix4);
        features[n++] = Of(7, w.Prefix1);
        features[n++] = Of(8, w.Prefix3);
        features[n++] = Of(9, w.Shape);
        features[n++] = Of(10, t1);
        features[n++] = Of(11, t1, t2);
        features[n++] = Of(12, t1, w.Lower);
        features[n++] = Of(13, l1);
        features[n++] = Of(14, l2);
        features[n++] = Of(15, r1);
        features[n++] = Of(16, r2);
        features[n++] = Of(17, l1, w.Lower);
        features[n++] = Of(18, w.Lower, r1);
        features[n++] = Of(19, s1);
        features[n++] = Of(20, rs3);
        features[n++] = Of(21, w.Shape, i == 0 ? 1u : 0u);
        features[n++] = Of(22, t1, rs2);
        features[n++] = Of(23, t1, r1);
        features[n++] = Of(24, rh, w.Shape);
        features[n++] = Of(25, h1, w.Shape);
        features[n++] = Of(26, t1, t2, w.Suffix3);
        features[n++] = Of(27, w.Prefix2);
        features[n++] = Of(28, w.Suffix3, r1);
        features[n++] = Of(29, w.Cluster);
        features[n++] = Of(30, c1);
        features[n++] = Of(31, rc);
        features[n++] = Of(32, t1, w.Cluster);
        features[n++] = Of(33, w.Cluster, rc);
        return n;
    }
}
