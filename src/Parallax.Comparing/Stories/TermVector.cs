namespace Parallax.Comparing.Stories;

/// <summary>A sparse vector of unit length over hashed terms, four bytes a term.</summary>
/// <remarks>
/// An entry holds 24 bits of the term's hash above 8 bits of its weight, so that entries in ascending order are terms in ascending order. Products are summed in whole numbers: the same
/// on every machine. <c>default</c> is the vector of no term. Equality is of no use.
/// </remarks>
#pragma warning disable CA1815 // Vectors are multiplied, never compared.
public readonly struct TermVector
#pragma warning restore CA1815
{
    const int WeightBits = 8;
    const int MostWeight = (1 << WeightBits) - 1;

    readonly uint[]? _entries;
    readonly int _start;
    readonly int _count;
    readonly float _scale;

    TermVector(uint[] entries, int start, int count, float scale) => (_entries, _start, _count, _scale) = (entries, start, count, scale);

    /// <summary>The vector of no term.</summary>
    public static TermVector Empty => default;

    /// <summary>How many terms.</summary>
    public int Count => _count;

    /// <summary>Terms and weights, in ascending order of term.</summary>
    public ReadOnlySpan<uint> Entries => _entries.AsSpan(_start, _count);

    /// <summary>The term of an entry: the upper 24 bits of its hash.</summary>
    public static uint TermOf(uint entry) => entry >> WeightBits;

    /// <summary>The weight of an entry in this vector.</summary>
    public float WeightOf(uint entry) => (entry & MostWeight) * _scale;

    /// <summary>Takes entries that another vector had, where they lie in an array with others.</summary>
    public static TermVector At(uint[] entries, int start, int count)
    {
        var squares = 0L;
        foreach (var entry in entries.AsSpan(start, count))
        {
            squares += (entry & MostWeight) * (entry & MostWeight);
        }

        return new TermVector(entries, start, count, squares == 0 ? 0 : (float)(1 / Math.Sqrt(squares)));
    }

    /// <summary>Scales weights to unit length and keeps the heaviest terms.</summary>
    /// <param name="weights">Terms' hashes with positive weights.</param>
    /// <param name="most">How many terms are kept at most; of equal weights the smaller hash.</param>
    public static TermVector Of(IReadOnlyDictionary<uint, float> weights, int most)
    {
        var kept = new (float Weight, uint Term)[weights.Count];
        var count = 0;
        foreach (var (term, weight) in weights)
        {
            if (weight > 0)
            {
                kept[count++] = (-weight, term);
            }
        }

        Array.Sort(kept, 0, count);
        return Packed(kept.AsSpan(0, Math.Min(count, most)));
    }

    /// <summary>The cosine, 0 to 1.</summary>
    public float Dot(TermVector other)
    {
        ReadOnlySpan<uint> a = Entries, b = other.Entries;
        var sum = 0L;
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            uint x = a[i], y = b[j];
            uint p = x >> WeightBits, q = y >> WeightBits;
            if (p == q)
            {
                sum += (x & MostWeight) * (y & MostWeight);
                i++;
                j++;
            }
            else if (p < q)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum * _scale * other._scale;
    }

    /// <summary>The direction of the weighted sum of both, cut to its heaviest terms.</summary>
    public TermVector Plus(TermVector other, float ownWeight, int most)
    {
        ReadOnlySpan<uint> a = Entries, b = other.Entries;
        var sum = new (float Weight, uint Term)[a.Length + b.Length];
        int i = 0, j = 0, count = 0;
        while (i < a.Length || j < b.Length)
        {
            var p = i < a.Length ? TermOf(a[i]) : uint.MaxValue;
            var q = j < b.Length ? TermOf(b[j]) : uint.MaxValue;
            var weight = 0f;
            if (p <= q)
            {
                weight += WeightOf(a[i++]) * ownWeight;
            }

            if (q <= p)
            {
                weight += other.WeightOf(b[j++]);
            }

            sum[count++] = (-weight, Math.Min(p, q) << WeightBits);
        }

        Array.Sort(sum, 0, count);
        return Packed(sum.AsSpan(0, Math.Min(count, most)));
    }

    /// <summary>Takes terms in descending order of weight, the weights negative.</summary>
    static TermVector Packed(ReadOnlySpan<(float Weight, uint Term)> kept)
    {
        if (kept.IsEmpty)
        {
            return default;
        }

        var entries = new uint[kept.Length];
        var unit = MostWeight / kept[0].Weight;
        for (var i = 0; i < kept.Length; i++)
        {
            var weight = Math.Clamp((uint)MathF.Round(kept[i].Weight * unit), 1, MostWeight);
            entries[i] = (kept[i].Term & ~(uint)MostWeight) | weight;
        }

        Array.Sort(entries);
        return At(entries, 0, entries.Length);
    }
}
