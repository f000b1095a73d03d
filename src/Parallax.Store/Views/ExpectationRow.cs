using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Model.Stories;

namespace Parallax.Store.Views;

/// <summary>An expectation in a list over all stories.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Outlet">The outlet that tells it.</param>
/// <param name="Statement">Where it was read.</param>
/// <param name="What">What is anticipated.</param>
/// <param name="Holder">The source path's names, outermost first; empty is the report's own voice.</param>
/// <param name="Strength">How firmly.</param>
/// <param name="Conditional">Whether it hangs on a condition.</param>
/// <param name="Window">The days in which it is to happen.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Status">What became of it by the day of asking.</param>
/// <param name="By">What moved the status, or null.</param>
public sealed record ExpectationRow(
    string Story, string Outlet, StatementRef Statement, string What, EquatableList<string> Holder, Strength Strength, bool Conditional, DayInterval Window,
    string? Place, ExpectationStatus Status, StatementRef? By);
