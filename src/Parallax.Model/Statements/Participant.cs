namespace Parallax.Model.Statements;

/// <summary>One participant of a statement.</summary>
/// <param name="Role">The part it plays.</param>
/// <param name="Span">Its words.</param>
/// <param name="Mention">Its mention, where it has one.</param>
public sealed record Participant(ParticipantRole Role, TextSpan Span, int? Mention);
