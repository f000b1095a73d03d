using Xunit;

namespace Parallax.Tests.Reading;

/// <summary>A folder of cases: in each file a text, a line of three hyphens, and what must be read from it.</summary>
/// <remarks>With UPDATE_CASES=1 in the environment what is read is written instead, for a person to check in the difference.</remarks>
sealed class CaseFolder(string kind)
{
    readonly string _folder = Path.Combine(Checkout.Root, "cases", kind);

    /// <summary>The names of its cases.</summary>
    public TheoryData<string> Names => [.. Directory.GetFiles(_folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <summary>Holds a case against what is read now.</summary>
    /// <param name="name">The case.</param>
    /// <param name="read">From the file's text to what it expects and what is read, line by line.</param>
    public void Check(string name, Func<string, (IEnumerable<string> Expected, IEnumerable<string> Read)> read)
    {
        var path = Path.Combine(_folder, name + ".txt");
        var file = File.ReadAllText(path);
        var (expected, found) = read(file);
        if (Environment.GetEnvironmentVariable("UPDATE_CASES") == "1")
        {
            File.WriteAllText(path, file[..(file.IndexOf("\n---\n", StringComparison.Ordinal) + 5)] + string.Join('\n', found) + "\n");
            return;
        }

        Assert.Equal(expected, found);
    }
}
