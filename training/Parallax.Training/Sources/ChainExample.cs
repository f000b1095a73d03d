namespace Parallax.Training.Sources;

/// <summary>One sequence to learn from: each word's and each step's features, and its labels.</summary>
/// <param name="Words">Features of the words, one after another.</param>
/// <param name="WordEnds">Where each word's features end.</param>
/// <param name="Steps">Features of the steps into the words.</param>
/// <param name="StepEnds">Where each step's features end.</param>
/// <param name="Labels">Labels; 255 where unknown: whatever is read there is right.</param>
public sealed record ChainExample(uint[] Words, int[] WordEnds, uint[] Steps, int[] StepEnds, byte[] Labels);
