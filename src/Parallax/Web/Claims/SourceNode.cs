using Parallax.Store.Views;
using Parallax.Web.Stories;

namespace Parallax.Web.Claims;

/// <summary>One source in the tree of those who say so, with the accounts that go back to it.</summary>
/// <param name="Name">The source's words, or the report itself at the leaves.</param>
/// <param name="Accounts">Statements whose path ends here.</param>
/// <param name="Below">Whom this source cites.</param>
sealed record SourceNode(string Name, IReadOnlyList<StatementMark> Accounts, IReadOnlyList<SourceNode> Below)
{
    /// <summary>The tree of a happening's statements: accounts that quote one source meet in it, as they are one witness.</summary>
    /// <param name="marks">The statements.</param>
    /// <param name="text">The text of a report.</param>
    public static IReadOnlyList<SourceNode> Tree(IEnumerable<StatementMark> marks, Func<string, string> text) =>
        Level([.. marks.Select(m => (Mark: m, Path: StoryPage.Path(m, text(m.Report)).ToArray()))], 0);

    static IReadOnlyList<SourceNode> Level((StatementMark Mark, string[] Path)[] told, int depth) =>
        [.. told.Where(t => t.Path.Length > depth).GroupBy(t => Plain(t.Path[depth]), StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(g => g.Select(t => t.Mark.Report).Distinct().Count())
            .Select(g => new SourceNode(
                g.First().Path[depth], [.. g.Where(t => t.Path.Length == depth + 1).Select(t => t.Mark)], Level([.. g], depth + 1)))];

    static string Plain(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
