namespace Parallax.Store.Views;

/// <summary>What is observed of an outlet. Nothing here is a rating.</summary>
/// <param name="Name">The outlet.</param>
/// <param name="Kind">Its kind in the record's format.</param>
/// <param name="Reports">Its reports.</param>
/// <param name="Carries">How many of them carry another report's text.</param>
/// <param name="Statements">Statements in them.</param>
/// <param name="Own">Statements in its own voice.</param>
/// <param name="Named">On a named source's word.</param>
/// <param name="Unnamed">On an unnamed source's word.</param>
/// <param name="Verbatim">With a stretch in quotation marks.</param>
/// <param name="Expected">Expectations that it told.</param>
/// <param name="Met">Those that came to pass.</param>
/// <param name="Missed">Those that did not.</param>
public sealed record OutletRow(
    string Name, string Kind, int Reports, int Carries, int Statements, int Own, int Named, int Unnamed, int Verbatim, int Expected, int Met, int Missed);
