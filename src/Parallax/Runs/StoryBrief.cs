using Parallax.Knowledge.Actors;
using Parallax.Model;
using Parallax.Model.Stories;
using Parallax.Store;

namespace Parallax.Runs;

/// <summary>A story compared, with what its brief refers to.</summary>
/// <param name="Brief">The comparison.</param>
/// <param name="Readings">Readings of the story's reports, in the story's order.</param>
/// <param name="AsOf">The day on which statuses are told; <see cref="DateOnly.MinValue"/> where no report has a day.</param>
/// <param name="Editions">Reports whose text was changed after it was first read, with the last changes.</param>
/// <param name="Actors">Who is known, by id: for names of countries.</param>
sealed record StoryBrief(
    Brief Brief, IReadOnlyList<Model.Statements.Reading> Readings, DateOnly AsOf, IReadOnlyList<(string Report, EquatableList<EditionChange> Changes)> Editions,
    ActorTable Actors);
