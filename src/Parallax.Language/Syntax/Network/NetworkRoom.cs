namespace Parallax.Language.Syntax.Network;

/// <summary>Room for the numbers of stretches of words that are read together; a thread keeps it from one text to the next.</summary>
sealed class NetworkRoom
{
    /// <summary>The longest stretch that is parsed as one; longer sentences are cut.</summary>
    public const int LongestStretch = 256;

    /// <summary>Short sentences are read together up to so many words: the weights pass the processor once for all of them.</summary>
    public const int Together = 128;

    static readonly int s_classes = QuantisedLayer.StrideOf(byte.MaxValue + 1);

    public float[] Words { get; } = new float[LongestStretch * NetworkShape.Size];

    public short[] Steps { get; } = new short[LongestStretch * NetworkShape.Size];

    /// <summary>What words are to the first layer, in steps: those that are not in <see cref="Forms"/>.</summary>
    public short[] InputSteps { get; } = new short[LongestStretch * NetworkShape.Size];

    /// <summary>Their vectors of <see cref="CommonVectors"/>, in steps.</summary>
    public short[] CommonSteps { get; } = new short[LongestStretch * CommonVectors.Size];

    /// <summary>The stretches: each one's first word, counted from that of them all, and how many.</summary>
    public (int First, int Count)[] Stretches { get; } = new (int, int)[Together];

    /// <summary>What words are to the first layer, as <see cref="FormCache"/> keeps it.</summary>
    public short[] Known { get; } = new short[LongestStretch * FormCache.Width];

    public float[] KnownScales { get; } = new float[LongestStretch * FormCache.Parts];

    /// <summary>A few lanes of what a recurrent layer reads.</summary>
    public float[] Lanes { get; } = new float[LongestStretch * BidirectionalLayer.Row];

    /// <summary>Vectors of words that are not in <see cref="Forms"/>.</summary>
    public float[] Inputs { get; } = new float[LongestStretch * QuantisedLayer.StrideOf(NetworkShape.Size)];

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

    public short[] HeadSteps { get; } = new short[LongestStretch * NetworkShape.ArcSize];

    /// <summary>Arcs whose relations are scored.</summary>
    public short[] ArcSteps { get; } = new short[LongestStretch * NetworkShape.ArcSize];

    /// <summary>Scores of one stretch's arcs.</summary>
    public int[] Scores { get; } = new int[LongestStretch * (LongestStretch + 1)];
}
