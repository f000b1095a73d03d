using Parallax.Model;

namespace Parallax.Evaluation.Polnear;

/// <summary>Who says what by which word, as labelled or as read: the three parts of an attribution, each in pieces.</summary>
/// <param name="Source">Pieces of the source; empty where it is unnamed.</param>
/// <param name="Cue">Pieces of the cue.</param>
/// <param name="Content">Pieces of what is said.</param>
public sealed record AttributionParts(EquatableList<TextSpan> Source, EquatableList<TextSpan> Cue, EquatableList<TextSpan> Content);
