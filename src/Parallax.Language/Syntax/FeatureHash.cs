using System.Runtime.CompilerServices;

namespace Parallax.Language.Syntax;

/// <summary>32-bit hashes of characters and of features. Weights are addressed by them, so they never change within a weight file's version.</summary>
static class FeatureHash
{
    const uint Golden = 0x9E3779B9, First = 0x85EBCA6B, Second = 0xC2B2AE35, Third = 0x27D4EB2F;

    /// <summary>Takes in one character (FNV-1a).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    /// <summary>Spreads the bits of a hash that <see cref="Add"/> has built.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >> 12);
    }

    /// <summary>A feature of one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a)
    {
        var hash = (a + template * Golden) * First;
        hash ^= hash >> 15;
        return hash * Second;
    }

    /// <summary>A feature of two values in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b)
    {
        var hash = (a + template * Golden) * First;
        hash ^= hash >> 13;
        hash = (hash + b) * Second;
        hash ^= hash >> 16;
        return hash * Third;
    }

    /// <summary>A feature of three values in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b, uint c) => Of(template, Of(template, a, b), c);
}
