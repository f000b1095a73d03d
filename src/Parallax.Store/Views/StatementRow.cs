using Parallax.Model;

namespace Parallax.Store.Views;

/// <summary>A statement in a list.</summary>
/// <param name="Statement">Its position in the report's reading.</param>
/// <param name="Extent">Its characters.</param>
/// <param name="Event">Its PLOVER type, or null.</param>
/// <param name="Factuality">Its factuality in the format's words.</param>
public sealed record StatementRow(int Statement, TextSpan Extent, string? Event, string Factuality);
