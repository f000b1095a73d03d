namespace Parallax.Reading.Sources;

/// <summary>The best sequence of labels by word scores and step scores.</summary>
internal static class Chain
{
    /// <summary>Exact maximisation; of equal sequences, the one with the lower label at the earliest difference from the end.</summary>
    /// <param name="words">Word × label scores.</param>
    /// <param name="steps">Word × label before × label scores; the first word's are those of a step from label 0.</param>
    /// <param name="labels">How many labels.</param>
    /// <param name="canFollow">Which label may follow which.</param>
    public static byte[] Best(ReadOnlySpan<int> words, ReadOnlySpan<int> steps, int labels, Func<int, int, bool> canFollow)
    {
        var n = words.Length / labels;
        var best = new byte[n];
        if (n == 0)
        {
            return best;
        }

        var back = new byte[n * labels];
        Span<long> now = stackalloc long[labels];
        Span<long> next = stackalloc long[labels];
        for (var i = 0; i < n; i++)
        {
            for (var y = 0; y < labels; y++)
            {
                var top = long.MinValue / 4;
                for (var b = 0; b < (i == 0 ? 1 : labels); b++)
                {
                    var score = (i == 0 ? 0 : now[b]) + steps[(((i * labels) + b) * labels) + y];
                    if (score > top && canFollow(b, y))
                    {
                        (top, back[(i * labels) + y]) = (score, (byte)b);
                    }
                }

                next[y] = top + words[(i * labels) + y];
            }

            next.CopyTo(now);
        }

        var last = 0;
        for (var y = 1; y < labels; y++)
        {
            last = now[y] > now[last] ? y : last;
        }

        for (var i = n - 1; i >= 0; i--)
        {
            best[i] = (byte)last;
            last = back[(i * labels) + last];
        }

        return best;
    }
}
