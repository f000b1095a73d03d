namespace Parallax.Knowledge.Packs;

/// <summary>A pack that cannot be trusted: names the file, the place and what was expected. Nothing of the pack is used.</summary>
public sealed class PackException : Exception
{
    /// <summary>Takes the file within the packs folder, the line from 1 where there is one, and what is wrong.</summary>
    public PackException(string file, int? line, string problem)
        : base(line is null ? $"{file}: {problem}" : $"{file}, line {line}: {problem}")
    {
        File = file;
        Line = line;
    }

    /// <summary>The file, relative to the packs folder.</summary>
    public string File { get; }

    /// <summary>Line from 1, or null where the whole file is meant.</summary>
    public int? Line { get; }
}
