namespace Parallax.Store.Format;

/// <summary>The version of the record's JSON format, published as JSON Schemas in <c>docs/format</c>.</summary>
public static class FormatVersion
{
    /// <summary>Written as <c>format</c> at the head of each line; other versions are refused.</summary>
    public const int Current = 1;
}
