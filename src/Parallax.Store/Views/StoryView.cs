using Parallax.Model;
using Parallax.Model.Stories;

namespace Parallax.Store.Views;

/// <summary>What pages need of a compared story, made once and kept in the record.</summary>
/// <param name="Brief">The comparison; statuses of expectations that only the calendar moves are told anew when they are shown.</param>
/// <param name="Marks">The statements of its happenings.</param>
/// <param name="Countries">Where each happening took place, by ISO 3166-1 alpha-3; null where it is not located.</param>
/// <param name="TieEvents">What its ties are summed from.</param>
/// <param name="Tallies">Its reports, in the story's order.</param>
/// <param name="Outlets">Outlets of its independent reports.</param>
/// <param name="Growth">Reports a day from the first day on.</param>
public sealed record StoryView(
    Brief Brief, EquatableList<StatementMark> Marks, EquatableList<string?> Countries, EquatableList<TieEvent> TieEvents, EquatableList<ReportTally> Tallies,
    int Outlets, EquatableList<int> Growth);
