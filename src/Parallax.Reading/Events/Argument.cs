using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Reading.Events;

/// <summary>A participant as the tree places it.</summary>
/// <param name="Role">Its part.</param>
/// <param name="Head">Its head word's position in the token table.</param>
/// <param name="Span">Its words, relative clauses and appositions left out.</param>
/// <param name="Mention">Its mention's position, or null.</param>
public sealed record Argument(ParticipantRole Role, int Head, TextSpan Span, int? Mention);
