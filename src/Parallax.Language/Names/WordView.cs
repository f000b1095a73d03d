using Parallax.Language.Segmentation;

namespace Parallax.Language.Names;

/// <summary>What the name tagger sees of one word, hashed once.</summary>
internal struct WordView
{
    /// <summary>A word outside the sentence.</summary>
    public static readonly WordView Outside = new() { Exact = Feature.None, Lower = Feature.None, Shape = Feature.None, Short = Feature.None, Suffix3 = Feature.None };

    public uint Exact, Lower, Shape, Short, Prefix2, Prefix3, Prefix4, Prefix5, Suffix1, Suffix2, Suffix3, Suffix4, Suffix5;

    /// <summary>Word classes from fine to coarse; 0 for unknown words.</summary>
    public uint Fine, Middle, Coarse;

    /// <summary>Classes from far more text, whatever the word's capitals; 0 for unknown words.</summary>
    public uint CommonFine, CommonCoarse;

    /// <summary>The word's tag and its relation to its head. A word's cached view has none: they are those of its place.</summary>
    public uint Tag, Relation;

    /// <summary>Its head's position in the sentence, below 0 at the root.</summary>
    public int Head;

    /// <summary>How often the word is written small elsewhere, in eighths from 1; 0 for unknown words.</summary>
    public uint SmallShare;

    /// <summary>Lists the word stands in, as bits, with its place in the entry.</summary>
    public ulong Lists;

    public bool IsCapital, HasLetter, HasDigit, IsLink;

    /// <summary>Looks at a word.</summary>
    public static WordView Of(ReadOnlySpan<char> form, NameSources sources)
    {
        var view = new WordView();
        uint exact = 2166136261u, lower = 2166136261u;
        scoped var seen = form.Length > Feature.Reach ? form[..Feature.Reach] : form;
        Span<char> folded = stackalloc char[Feature.Reach], letters = stackalloc char[Feature.Reach];
        if (IsDotted(seen))
        {
            // "U.S." is written "US" in half of the world's papers.
            var count = 0;
            foreach (var c in seen)
            {
                letters[count] = c;
                count += c == '.' ? 0 : 1;
            }

            seen = letters[..count];
        }

        for (var i = 0; i < seen.Length; i++)
        {
            folded[i] = Feature.Folded(seen[i]);
            exact = (exact ^ (char.IsDigit(seen[i]) ? '0' : seen[i])) * 16777619;
            lower = (lower ^ folded[i]) * 16777619;
            var kind = Characters.Class(seen[i]);
            view.HasLetter |= kind == 1;
            view.HasDigit |= kind == 2 || (kind == 0 && char.IsSymbol(seen[i]));
        }

        folded = folded[..seen.Length];
        view.Exact = exact ^ (exact >> 15);
        view.Lower = lower ^ (lower >> 15);
        view.Shape = Feature.Shape(seen);
        view.Short = ShortShape(seen);
        view.Prefix2 = Part(folded[..Math.Min(2, folded.Length)], 2);
        view.Prefix3 = Part(folded[..Math.Min(3, folded.Length)], 3);
        view.Prefix4 = Part(folded[..Math.Min(4, folded.Length)], 4);
        view.Prefix5 = Part(folded[..Math.Min(5, folded.Length)], 5);
        view.Suffix1 = Part(folded[^Math.Min(1, folded.Length)..], 11);
        view.Suffix2 = Part(folded[^Math.Min(2, folded.Length)..], 12);
        view.Suffix3 = Part(folded[^Math.Min(3, folded.Length)..], 13);
        view.Suffix4 = Part(folded[^Math.Min(4, folded.Length)..], 14);
        view.Suffix5 = Part(folded[^Math.Min(5, folded.Length)..], 15);
        view.IsCapital = seen.Length > 0 && char.IsUpper(seen[0]);
        view.IsLink = folded is "of" or "the" or "and" or "for" or "de" or "del" or "la" or "al" or "bin" or "von" or "van" or "da" or "du" or "&" or "-" or "'s" or "on" or "in";
        sources.Classes.Look(seen, ref view);
        sources.CommonClasses.Look(seen, ref view);
        return view;
    }

    /// <summary>Whether a word is two and more capitals, each with a full stop.</summary>
    static bool IsDotted(ReadOnlySpan<char> form)
    {
        if (form.Length < 4 || form.Length % 2 != 0)
        {
            return false;
        }

        for (var i = 0; i < form.Length; i += 2)
        {
            if (!char.IsAsciiLetterUpper(form[i]) || form[i + 1] != '.')
            {
                return false;
            }
        }

        return true;
    }

    static uint Part(ReadOnlySpan<char> part, uint seed)
    {
        var h = 2166136261u ^ (seed * 0x9E3779B9u);
        foreach (var c in part)
        {
            h = (h ^ c) * 16777619;
        }

        return h ^ (h >> 15);
    }

    /// <summary>One character for each run of a kind: "Xx", "X.X.", "0-0".</summary>
    static uint ShortShape(ReadOnlySpan<char> form)
    {
        var h = 17u;
        var last = '\0';
        foreach (var c in form)
        {
            var x = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? '0' : char.IsLetter(c) ? 'a' : Feature.Folded(c);
            if (x != last)
            {
                h = (h ^ x) * 16777619;
            }

            last = x;
        }

        return h ^ (h >> 15);
    }
}
