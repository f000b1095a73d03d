using Parallax.Store.Views;
using Parallax.Web.Drawing;

namespace Parallax.Web.Api;

/// <summary>An actor with its series and ties.</summary>
sealed record ApiActor(ActorRow Actor, string Name, IReadOnlyList<SeriesPoint> Series, IReadOnlyList<TieRow> Ties);
