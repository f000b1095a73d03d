namespace Parallax.Training.Syntax.Network;

/// <summary>Makes factors that silence numbers at random and strengthen the rest; the same for all words of a sentence (Gal and Ghahramani 2016).</summary>
static class Dropout
{
    /// <summary>Fills the factors of a batch; ones where <paramref name="random"/> is null.</summary>
    public static void Fill(Span<float> mask, int size, ReadOnlySpan<int> bounds, float share, Random? random)
    {
        if (random is null || share == 0)
        {
            mask.Fill(1);
            return;
        }

        var kept = 1 / (1 - share);
        for (var s = 0; s + 1 < bounds.Length; s++)
        {
            if (bounds[s] == bounds[s + 1])
            {
                continue;
            }

            var first = mask.Slice(bounds[s] * size, size);
            foreach (ref var factor in first)
            {
                factor = random.NextSingle() < share ? 0 : kept;
            }

            for (var row = bounds[s] + 1; row < bounds[s + 1]; row++)
            {
                first.CopyTo(mask[(row * size)..]);
            }
        }
    }
}
