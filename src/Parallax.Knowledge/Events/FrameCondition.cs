using System.Collections.Frozen;

namespace Parallax.Knowledge.Events;

/// <summary>What one slot of a predicate must hold for a frame to apply.</summary>
/// <param name="Slot"><c>subj</c>, <c>obj</c>, <c>iobj</c>, <c>xcomp</c>, <c>ccomp</c>, <c>must</c> (who "must" do what is said), <c>mustbe</c> (what must be done), <c>mod</c>, a preposition, or <c>actor</c>: any participant is an actor.</param>
/// <param name="Absent">Whether the slot must be empty instead.</param>
/// <param name="Any">Whether any filler will do.</param>
/// <param name="Actor">Whether an actor of any kind will do.</param>
/// <param name="Lemmas">Lemmas that will do, alone or with the modifier before them ("travel ban").</param>
public sealed record FrameCondition(string Slot, bool Absent, bool Any, bool Actor, FrozenSet<string> Lemmas)
{
    /// <summary>How much the condition narrows the frame: the more, the better the frame that meets it.</summary>
    public int Weight => Absent ? 2 : Slot == "actor" ? 1 : Any ? 3 : Actor ? 4 : Lemmas.Count <= 3 ? 9 : 7;
}
