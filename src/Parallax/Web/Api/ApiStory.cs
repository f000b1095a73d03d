using System.Text.Json.Nodes;
using Parallax.Store.Views;

namespace Parallax.Web.Api;

/// <summary>A story: the format's brief (docs/format/brief.schema.json), the parallax view made of it, and what people decided about it.</summary>
sealed record ApiStory(JsonNode Brief, IReadOnlyList<ReportHead> Reports, IReadOnlyList<ApiRow> Rows, IReadOnlyList<StatementMark> Marks, IReadOnlyList<ApiDecision> Decisions);
