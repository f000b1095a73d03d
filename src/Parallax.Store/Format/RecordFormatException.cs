namespace Parallax.Store.Format;

/// <summary>JSON that is not of the record's format: says where and what was expected.</summary>
public sealed class RecordFormatException(string path, string problem) : Exception($"{path}: {problem}")
{
    /// <summary>Where in the document, as in <c>statements[3].factuality</c>.</summary>
    public string Path { get; } = path;
}
