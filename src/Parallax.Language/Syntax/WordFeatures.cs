namespace Parallax.Language.Syntax;

/// <summary>What tagger and parser see of a word's form: hashes of the whole, its ends and its shape, and its word class.</summary>
readonly struct WordFeatures
{
    public readonly uint Form, Lower, Suffix1, Suffix2, Suffix3, Suffix4, Prefix1, Prefix2, Prefix3, Shape, Cluster;

    public WordFeatures(ReadOnlySpan<char> form, uint cluster)
    {
        uint whole = 1, lower = 2;
        foreach (var c in form)
        {
            whole = FeatureHash.Add(whole, c);
            lower = FeatureHash.Add(lower, char.ToLowerInvariant(c));
        }

        Form = FeatureHash.Finish(whole);
        Lower = FeatureHash.Finish(lower);
        Suffix1 = Affix(form[^Math.Min(1, form.Length)..], 3);
        Suffix2 = Affix(form[^Math.Min(2, form.Length)..], 4);
        Suffix3 = Affix(form[^Math.Min(3, form.Length)..], 5);
        Suffix4 = Affix(form[^Math.Min(4, form.Length)..], 6);
        Prefix1 = form.IsEmpty ? 7 : FeatureHash.Finish(FeatureHash.Add(7, form[0]));
        Prefix2 = Affix(form[..Math.Min(2, form.Length)], 8);
        Prefix3 = Affix(form[..Math.Min(3, form.Length)], 9);
        Shape = ShapeOf(form);
        Cluster = cluster;
    }

    static uint Affix(ReadOnlySpan<char> part, uint seed)
    {
        foreach (var c in part)
        {
            seed = FeatureHash.Add(seed, char.ToLowerInvariant(c));
        }

        return FeatureHash.Finish(seed);
    }

    /// <summary>Letters by case, digits, other characters as they are; a run counts up to three.</summary>
    static uint ShapeOf(ReadOnlySpan<char> form)
    {
        uint hash = 10;
        var last = '\0';
        var run = 0;
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            run = kind == last ? run + 1 : 0;
            last = kind;
            if (run < 3)
            {
                hash = FeatureHash.Add(hash, kind);
            }
        }

        return FeatureHash.Finish(hash);
    }
}
