using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Reading.Events;

/// <summary>An event word with its arguments and, where one is earned, its code; not yet who says so or how sure.</summary>
/// <param name="Head">The event word's position in the token table.</param>
/// <param name="Trigger">Its characters, with particle or light-verb noun.</param>
/// <param name="Extent">From its first argument's character to its last, what stands above it left out.</param>
/// <param name="Kind">What kind of word.</param>
/// <param name="Predicate">Lemma, with particle ("carry out") or light-verb noun ("hold talk").</param>
/// <param name="Arguments">Participants in text order.</param>
/// <param name="Event">The code, or null where none is earned.</param>
public sealed record Predication(
    int Head, TextSpan Trigger, TextSpan Extent, PredicationKind Kind, string Predicate, EquatableList<Argument> Arguments, EventCode? Event);
