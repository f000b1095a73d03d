using Parallax.Language.Segmentation;

namespace Parallax.Language.Lemmas;

/// <summary>A lemma that a thread has found for a form and tag, kept so that a form met again costs neither time nor memory.</summary>
internal readonly record struct RecentLemma(Lemmatizer Owner, string Form, string Xpos, string Lemma)
{
    const int Slots = 1 << 14;

    [ThreadStatic]
    static RecentLemma[]? s_own;

    /// <summary>Where a form with a tag is kept.</summary>
    public static ref RecentLemma Slot(ReadOnlySpan<char> form, string xpos)
    {
        var hash = 2166136261u;
        foreach (var c in form)
        {
            hash = (hash ^ c) * 16777619;
        }

        foreach (var c in xpos)
        {
            hash = (hash ^ c) * 16777619;
        }

        return ref (s_own ??= new RecentLemma[Slots])[Feature.Mix(2, hash) & (Slots - 1)];
    }
}
