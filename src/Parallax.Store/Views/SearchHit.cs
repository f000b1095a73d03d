using Parallax.Model;

namespace Parallax.Store.Views;

/// <summary>A report that was found.</summary>
/// <param name="Report">Its head.</param>
/// <param name="Text">Its text.</param>
/// <param name="Statements">Its statements, of the asked type where one is asked.</param>
public sealed record SearchHit(ReportHead Report, string Text, EquatableList<StatementRow> Statements);
