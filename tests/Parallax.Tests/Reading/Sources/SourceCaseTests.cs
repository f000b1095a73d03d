using Parallax.Knowledge;
using Xunit;

namespace Parallax.Tests.Reading.Sources;

public class SourceCaseTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();
    static readonly string Folder = Path.Combine(Root(), "cases", "sources");

    public static TheoryData<string> Cases => [.. Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Cases))]
    public void A_case_is_read_as_written(string name)
    {
        var path = Path.Combine(Folder, name + ".txt");
        var file = File.ReadAllText(path);
        var one = SourceCase.Parse(file);
        var read = one.Read(Knowledge);
        if (Environment.GetEnvironmentVariable("UPDATE_CASES") == "1")
        {
            File.WriteAllText(path, file[..(file.IndexOf("\n---\n", StringComparison.Ordinal) + 5)] + string.Join('\n', read) + "\n");
            return;
        }

        Assert.Equal(one.Expected, read);
    }

    static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Parallax.slnx")))
        {
            at = at.Parent ?? throw new DirectoryNotFoundException("no Parallax.slnx above the tests");
        }

        return at.FullName;
    }
}
