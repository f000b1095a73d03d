namespace Parallax.Language.Syntax.Network;

/// <summary>Room for the numbers of one stretch of words; a thread keeps it from one sentence to the next.</summary>
sealed class NetworkRoom
{
    /// <summary>The longest stretch that is parsed as one; longer sentences are cut.</summary>
    public const int LongestStretch = 256;

    static readonly int s_classes = QuantisedLayer.StrideOf(byte.MaxValue + 1);

    public float[] Words { get; } = new float[LongestStretch * NetworkShape.Size];

    public short[] Steps { get; } = new short[LongestStretch * NetworkShape.Size];

    /// <summary>What words are to the first layer, in steps: those that are not in <see cref="Forms"/>.</summary>
    public short[] InputSteps { get; } = new short[LongestStretch * NetworkShape.Size];

    /// <summary>Their vectors of <see cref="CommonVectors"/>, in steps.</summary>
    public short[] CommonSteps { get; } = new short[LongestStretch * CommonVectors.Size];

    public float[] Gates { get; } = new float[LongestStretch * FormCache.Width];

    /// <summary>The first layer's product for words that are not in <see cref="Forms"/>.</summary>
    public float[] NewGates { get; } = new float[LongestStretch * QuantisedLayer.StrideOf(3 * NetworkShape.Size)];

    /// <summary>Which words are not in <see cref="Forms"/>, and where they will be.</summary>
    public (int Word, int Slot)[] New { get; } = new (int, int)[LongestStretch];

    public FormCache Forms { get; } = new();

    /// <summary>Scores of tags, and later of relations.</summary>
    public float[] Classes { get; } = new float[LongestStretch * s_classes];

    public float[] Dependents { get; } = new float[LongestStretch * NetworkShape.ArcSize];

    public float[] Heads { get; } = new float[LongestStretch * NetworkShape.ArcSize];

    public short[] DependentSteps { get; } = new short[LongestStretch * NetworkShape.ArcSize];

    /// <summary>The root comes after the words.</summary>
    public short[] HeadSteps { get; } = new short[(LongestStretch + 1) * NetworkShape.ArcSize];

    public int[] Scores { get; } = new int[LongestStretch * (LongestStretch + 1)];
}
