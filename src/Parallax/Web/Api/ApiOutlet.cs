using Parallax.Store.Views;
using Parallax.Web.Drawing;

namespace Parallax.Web.Api;

/// <summary>An outlet, whose text it carries, and its reports over time.</summary>
sealed record ApiOutlet(OutletRow Outlet, IReadOnlyList<ApiCount> Carries, IReadOnlyList<SeriesPoint> Series);
