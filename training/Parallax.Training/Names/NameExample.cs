namespace Parallax.Training.Names;

/// <summary>A sentence to learn from.</summary>
internal sealed class NameExample(uint[][] features, int[] labels)
{
    /// <summary>Each word's features by hash; gone once resolved.</summary>
    public uint[][] Features { get; private set; } = features;

    /// <summary>Each word's features by row.</summary>
    public int[][] Rows { get; private set; } = [];

    /// <summary>The loss when it was last visited.</summary>
    public double Loss { get; set; } = double.MaxValue;

    /// <summary>Each word's label.</summary>
    public int[] Labels { get; } = labels;

    /// <summary>Turns hashes into rows; those that are not in the index are left out.</summary>
    public void Resolve(Dictionary<uint, int> index)
    {
        Rows = [.. Features.Select(f => f.Select(h => index.TryGetValue(h, out var row) ? row : -1).Where(r => r >= 0).ToArray())];
        Features = [];
    }
}
