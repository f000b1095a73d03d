using Parallax.Knowledge.Events;

namespace Parallax.Reading.Events;

/// <summary>A frame that applies to a predicate.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Rank">Its rank here; a noun's frame under a light verb gains.</param>
/// <param name="Noun">The noun that carries the event under a light verb, or -1.</param>
/// <param name="Undergone">Whether the verb's subject undergoes the noun's event ("faced an attack").</param>
readonly record struct FrameMatch(EventFrame Frame, int Rank, int Noun, bool Undergone);
