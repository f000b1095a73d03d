using Parallax.Store;

namespace Parallax.Briefs;

/// <summary>How a change between two editions is told.</summary>
static class EditionLines
{
    public static string Of(EditionChange change) => (change.Removed.Length, change.Added.Length) switch
    {
        (0, _) => $"added: {Short(change.Added)}",
        (_, 0) => $"taken out: {Short(change.Removed)}",
        _ => $"changed: {Short(change.Removed)} → {Short(change.Added)}",
    };

    static string Short(string text) => "“" + BriefWords.OneLine(text, 160) + "”";
}
