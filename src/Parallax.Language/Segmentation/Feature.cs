using System.Runtime.CompilerServices;

namespace Parallax.Language.Segmentation;

/// <summary>Hashes of characters and of what is combined from them; the same on every machine, as trained weights depend on them.</summary>
internal static class Feature
{
    /// <summary>Stands for what lies outside the text.</summary>
    public const uint None = 0x7F4A7C15;

    /// <summary>At most so many characters of a word are looked at, so that work stays linear in hostile text.</summary>
    public const int Reach = 32;

    /// <summary>A feature of template <paramref name="t"/> over one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint t, uint a)
    {
        var h = (a + (t * 0x9E3779B9u)) * 0x85EBCA6Bu;
        h ^= h >> 15;
        h *= 0xC2B2AE35u;
        return h ^ (h >> 13);
    }

    /// <summary>A feature of template <paramref name="t"/> over two values, in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint t, uint a, uint b) => Mix(t, (Mix(t + 0x51ED27u, a) * 31) + b);

    /// <summary>A feature of template <paramref name="t"/> over three values, in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint t, uint a, uint b, uint c) => Mix(t, Mix(t, a, b), c);

    /// <summary>A word whatever its case; digits are alike, typographic apostrophes are plain. Long words by their ends.</summary>
    public static uint Word(ReadOnlySpan<char> word)
    {
        var h = 2166136261u;
        if (word.Length > Reach)
        {
            h = (uint)Reach;
            word = word[^Reach..];
        }

        foreach (var c in word)
        {
            h = (h ^ Folded(c)) * 16777619;
        }

        return h ^ (h >> 15);
    }

    /// <summary>Upper case as lower, any digit as 0, typographic quotes as plain ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Folded(char c)
    {
        if (c < 128)
        {
            return char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : char.IsAsciiDigit(c) ? '0' : c;
        }

        return c switch
        {
            '’' or '‘' or '‛' or '`' => '\'',
            '“' or '”' or '„' or '«' or '»' => '"',
            '–' => '–',
            _ => char.IsDigit(c) ? '0' : char.ToLowerInvariant(c),
        };
    }

    /// <summary>How a word is written: runs of capitals, small letters, digits, each at most twice, other characters as they are.</summary>
    public static uint Shape(ReadOnlySpan<char> word)
    {
        var h = 2166136261u;
        var last = '\0';
        var run = 0;
        var length = Math.Min(word.Length, Reach);
        for (var i = 0; i < length; i++)
        {
            var c = word[i];
            var x = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? '0' : char.IsLetter(c) ? 'a' : Folded(c);
            run = x == last ? run + 1 : 0;
            last = x;
            if (run < 2)
            {
                h = (h ^ x) * 16777619;
            }
        }

        return h ^ (h >> 15);
    }
}
