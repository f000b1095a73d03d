using Parallax.Store.Views;

namespace Parallax.Web.Api;

/// <summary>A found report with the statements that match best.</summary>
sealed record ApiHit(ReportHead Report, IReadOnlyList<StatementRow> Statements);
