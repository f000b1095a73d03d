using Parallax.Model;

namespace Parallax.Store.Views;

/// <summary>A story in a list. Counts of the comparison are null until the story is compared.</summary>
/// <param name="Id">The story.</param>
/// <param name="Title">Its headline, at most 300 characters.</param>
/// <param name="Days">First to last publication day.</param>
/// <param name="Reports">How many reports.</param>
/// <param name="Fresh">How many of them were stored after the asked-for point.</param>
/// <param name="Due">Expectations whose window is now.</param>
/// <param name="Overdue">Expectations whose window has passed without a word.</param>
/// <param name="Counts">What the comparison counted.</param>
public sealed record StoryRow(string Id, string Title, DayInterval Days, int Reports, int Fresh, int Due, int Overdue, StoryCounts? Counts);
