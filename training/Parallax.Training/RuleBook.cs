using System.Text;
using Parallax.Knowledge;
using Parallax.Knowledge.Packs;

namespace Parallax.Training;

/// <summary>Writes <c>docs/rules.md</c>: every lexicon entry that decides how a word is read, with its id and its example, from the packs themselves.</summary>
public static class RuleBook
{
    /// <summary>Longer tables are counted by type instead of listed; their pack is the place to read them.</summary>
    const int MostListed = 1000;

    /// <summary>Takes the packs folder and the file to write.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments.Length != 2)
        {
            Console.Error.WriteLine("rules DATA-FOLDER FILE");
            return 2;
        }

        File.WriteAllText(arguments[1], Of(KnowledgeFolder.Read(arguments[0])));
        return 0;
    }

    /// <summary>The book's text: packs and tables in ordinal order, entries in file order.</summary>
    public static string Of(KnowledgeBase knowledge)
    {
        var text = new StringBuilder();
        text.Append("# Rules\n\nGenerated from the packs by `dotnet run --project training/Parallax.Training -- rules data docs/rules.md`. A decision that `parallax explain`\n");
        text.Append("shows names one of these ids. Each example is run as a test.\n");
        foreach (var pack in knowledge.Packs.Values.OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            foreach (var (name, table) in pack.Tables.OrderBy(t => t.Key, StringComparer.Ordinal).Where(t => t.Value.Fields.Contains("example")))
            {
                text.Append($"\n## {pack.Name}/{name}\n\n");
                if (table.Rows.Count > MostListed)
                {
                    Count(text, table);
                }
                else
                {
                    List(text, table);
                }
            }
        }

        return text.ToString();
    }

    static void Count(StringBuilder text, PackTable table)
    {
        text.Append($"{table.Rows.Count} entries, each with its example in `data/{table.File}`.\n");
        if (table.Fields.Contains("type"))
        {
            text.Append("\n| type | entries |\n|---|---|\n");
            foreach (var type in table.Rows.GroupBy(r => r["type"]).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                text.Append($"| {(type.Key.Length == 0 ? "none" : type.Key)} | {type.Count()} |\n");
            }
        }
    }

    static void List(StringBuilder text, PackTable table)
    {
        string[] fields = [.. table.Fields.Where(f => f != "example" && f != "word"), "example"];
        text.Append("| ").AppendJoin(" | ", fields).Append(" |\n|").Append(string.Concat(Enumerable.Repeat("---|", fields.Length))).Append('\n');
        foreach (var row in table.Rows)
        {
            text.Append("| ").AppendJoin(" | ", fields.Select(f => row[f].Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
        }
    }
}
