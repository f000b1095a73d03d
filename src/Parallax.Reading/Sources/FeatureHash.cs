namespace Parallax.Reading.Sources;

/// <summary>From words and numbers to the 32-bit names of features (hashing trick; Weinberger et al. 2009). The same on every machine.</summary>
internal static class FeatureHash
{
    /// <summary>A word without regard to case (FNV-1a over UTF-16 units).</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var h = 2166136261u;
        foreach (var c in word)
        {
            h = (h ^ char.ToLowerInvariant(c)) * 16777619u;
        }

        return h;
    }

    /// <summary>A feature from its template's number and up to three parts.</summary>
    public static uint Mix(uint template, uint a, uint b = 0, uint c = 0)
    {
        var h = (template * 0x9E3779B1u) ^ a;
        h *= 0x85EBCA6Bu;
        h ^= h >> 13;
        h = (h + b) * 0xC2B2AE35u;
        h ^= h >> 16;
        h = (h + c) * 0x27D4EB2Fu;
        return h ^ (h >> 15);
    }
}
