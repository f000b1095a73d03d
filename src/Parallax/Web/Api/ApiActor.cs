using Parallax.Store.Views;
using Parallax.Web.Drawing;

namespace Parallax.Web.Api;

/// <summary>An actor with its series, its ties and coded happenings, and the ids of its latest stories.</summary>
sealed record ApiActor(ActorRow Actor, string Name, string? Change, IReadOnlyList<SeriesPoint> Series, IReadOnlyList<TieRow> Ties, IReadOnlyList<TieEventRow> Events, IReadOnlyList<string> Stories);
