namespace Parallax.Evaluation;

/// <summary>A labelled set's folder and the part in it that is scored: a folder or a file of that name.</summary>
public sealed record GoldSet(string Folder, string Part)
{
    /// <summary>The set's own name, its folder's.</summary>
    public string Name => new DirectoryInfo(Folder).Name;

    /// <summary>The part's folder, or the one file named after it (<c>dev.conllu.gz</c>); the suffix chooses among several.</summary>
    /// <exception cref="FileNotFoundException">Neither is there.</exception>
    public string Path(string suffix = "")
    {
        var folder = System.IO.Path.Combine(Folder, Part);
        if (Directory.Exists(folder))
        {
            return folder;
        }

        return Directory.Exists(Folder) && Directory.GetFiles(Folder, Part + ".*" + suffix).Order(StringComparer.Ordinal).FirstOrDefault() is { } file
            ? file
            : throw new FileNotFoundException($"{Folder} has no part '{Part}'; expected a folder or a file of that name");
    }

    /// <summary>The part's text, unpacked where it is gzipped.</summary>
    public static StreamReader Open(string path)
    {
        Stream stream = File.OpenRead(path);
        return new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal)
            ? new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress)
            : stream);
    }
}
