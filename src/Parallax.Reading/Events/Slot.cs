namespace Parallax.Reading.Events;

/// <summary>One filled place of a predicate, before a frame says what part it plays.</summary>
/// <param name="Name"><c>subj</c>, <c>obj</c>, <c>iobj</c>, <c>xcomp</c>, <c>ccomp</c>, <c>poss</c>, <c>mod</c>, <c>norp</c>, <c>time</c>, a preposition, or <c>obj+over</c>: the object of the verb with its particle, if a frame takes it so.</param>
/// <param name="Head">The filler's head word.</param>
/// <param name="Deep">Whether it hangs on the predicate's noun, not on the predicate itself.</param>
public readonly record struct Slot(string Name, int Head, bool Deep = false);
