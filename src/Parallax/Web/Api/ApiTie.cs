using Parallax.Comparing.Ties;
using Parallax.Store.Views;
using Parallax.Web.Drawing;

namespace Parallax.Web.Api;

/// <summary>Two actors with their series, how the last seven days stand against the weeks before, and coded happenings.</summary>
sealed record ApiTie(TieRow Tie, IReadOnlyList<SeriesPoint> Series, IReadOnlyList<TieChange> Changes, IReadOnlyList<TieEventRow> Events);
