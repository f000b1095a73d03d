using System.Collections.Immutable;
using Parallax.Model.Statements;

namespace Parallax.Knowledge.Events;

/// <summary>One entry of the event lexicon: a predicate, what its arguments must be, and what it means.</summary>
/// <param name="Id">The entry's id, given as the code's rule.</param>
/// <param name="Words">The predicate's lemmas: a verb first and its particle after it, a noun last and its modifiers before it.</param>
/// <param name="Kind">On what kind of word it stands.</param>
/// <param name="Conditions">All of them must hold.</param>
/// <param name="Pattern">Which slot plays which part.</param>
/// <param name="Type">The PLOVER type; null where the entry marks a sense that is no event.</param>
/// <param name="Mode">The PLOVER mode, or null.</param>
/// <param name="Contexts">PLOVER contexts that the predicate itself brings.</param>
/// <param name="Cameo">The CAMEO code.</param>
/// <param name="Example">A sentence in which the frame must be found.</param>
/// <param name="Rank">The higher, the narrower: of several frames that apply, the highest wins, the earlier one where equal.</param>
public sealed record EventFrame(
    string Id,
    ImmutableArray<string> Words,
    FrameKind Kind,
    ImmutableArray<FrameCondition> Conditions,
    RolePattern Pattern,
    EventType? Type,
    string? Mode,
    ImmutableArray<string> Contexts,
    CameoCode? Cameo,
    string Example,
    int Rank);
