using Parallax.Store.Views;
using Parallax.Web.Drawing;

namespace Parallax.Web.Api;

/// <summary>Two actors with their series and coded happenings.</summary>
sealed record ApiTie(TieRow Tie, IReadOnlyList<SeriesPoint> Series, IReadOnlyList<TieEventRow> Events);
