using Parallax.Store.Views;

namespace Parallax.Web.Api;

/// <summary>An outlet, and whose text it carries.</summary>
sealed record ApiOutlet(OutletRow Outlet, IReadOnlyList<ApiCount> Carries);
