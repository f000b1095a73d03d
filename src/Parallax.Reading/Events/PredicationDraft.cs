using Parallax.Knowledge.Events;
using Parallax.Model.Statements;

namespace Parallax.Reading.Events;

/// <summary>A predication before it is finished: what it may still take from its complement.</summary>
/// <param name="Head">Its event word.</param>
/// <param name="Kind">What kind of word.</param>
/// <param name="Match">The frame that won, or null.</param>
/// <param name="Roles">Its participants by head word.</param>
/// <param name="Complements">Head words of its clausal complements and topics, from which a target may be taken.</param>
sealed record PredicationDraft(
    int Head, PredicationKind Kind, FrameMatch? Match, List<(ParticipantRole Role, int Head)> Roles, List<int> Complements)
{
    /// <summary>The frame, where it earns a code.</summary>
    public EventFrame? Coded { get; init; }

    /// <summary>Whether the word counts only where the text elsewhere tells who takes part.</summary>
    public bool Tentative { get; init; }
}
