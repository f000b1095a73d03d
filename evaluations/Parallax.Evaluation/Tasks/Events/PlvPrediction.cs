using Parallax.Model;

namespace Parallax.Evaluation.Tasks.Events;

/// <summary>What was read from a <c>plv</c> sentence.</summary>
/// <param name="Root">The event's root, or null where none was found.</param>
/// <param name="Source">Spans of who acts.</param>
/// <param name="Target">Spans of who is acted on.</param>
public sealed record PlvPrediction(string? Root, EquatableList<TextSpan> Source, EquatableList<TextSpan> Target);
