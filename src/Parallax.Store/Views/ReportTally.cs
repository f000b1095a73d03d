namespace Parallax.Store.Views;

/// <summary>How a report tells: on whose word and in whose words. Counts of statements.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Carries">Whether it carries another report's text.</param>
/// <param name="Statements">All.</param>
/// <param name="Own">In its own voice.</param>
/// <param name="Named">On a named source's word.</param>
/// <param name="Unnamed">On an unnamed source's word.</param>
/// <param name="Verbatim">With a stretch in quotation marks.</param>
/// <param name="Hedged">Less than certain to the author.</param>
public sealed record ReportTally(string Report, bool Carries, int Statements, int Own, int Named, int Unnamed, int Verbatim, int Hedged);
