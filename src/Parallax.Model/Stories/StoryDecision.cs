namespace Parallax.Model.Stories;

/// <summary>A person's decision about stories; grouping keeps to it. It is undone by another one, never deleted.</summary>
/// <param name="Number">Its place in the record, from 1; 0 before it is stored.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Stories">Ids as they were then: of a split the story and the new one, of a merge the one that stays and the one that went into it.</param>
/// <param name="Sides">Ids of the reports: of a split those that stayed and those that left, of a merge those of either story; none for an undo.</param>
/// <param name="Undoes">The number of the decision that an undo takes back, else null.</param>
/// <param name="Reason">In the person's words; may be empty.</param>
public sealed record StoryDecision(
    int Number, DecisionKind Kind, EquatableList<string> Stories, EquatableList<EquatableList<string>> Sides, int? Undoes, string Reason);
