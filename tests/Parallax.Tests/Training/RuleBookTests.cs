using System.Runtime.CompilerServices;
using Parallax.Knowledge;
using Parallax.Training;
using Xunit;

namespace Parallax.Tests.Training;

public class RuleBookTests
{
    [Fact]
    public void The_book_of_rules_is_that_of_the_packs()
    {
        var book = Path.Combine(Root(), "docs", "rules.md");
        Assert.True(
            File.Exists(book) && File.ReadAllText(book) == RuleBook.Of(KnowledgeFolder.ReadInstalled()),
            "docs/rules.md is not what the packs say; run: dotnet run --project training/Parallax.Training -- rules data docs/rules.md");
    }

    static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
