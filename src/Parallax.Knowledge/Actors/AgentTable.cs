namespace Parallax.Knowledge.Actors;

/// <summary>Common nouns for agents, singular and plural.</summary>
public sealed class AgentTable
{
    AgentTable(IEnumerable<(string, AgentEntry)> forms) => Forms = new PhraseIndex<AgentEntry>(forms);

    /// <summary>Every form.</summary>
    public PhraseIndex<AgentEntry> Forms { get; }

    /// <summary>Takes the pack's table; get it by <c>knowledge.Table(AgentTable.From)</c>.</summary>
    /// <exception cref="Packs.PackException">An entry cannot be read.</exception>
    public static AgentTable From(KnowledgeBase knowledge)
    {
        var forms = new List<(string, AgentEntry)>();
        foreach (var row in knowledge.Pack("actors").Table("agents").Rows)
        {
            var kind = row["kind"] switch
            {
                "office" => AgentKind.Office,
                "person" => AgentKind.Person,
                "people" => AgentKind.People,
                "body" => AgentKind.Body,
                "spokesman" => AgentKind.Spokesman,
                var other => throw row.Wrong($"has the kind '{other}'; expected office, person, people, body or spokesman"),
            };
            forms.Add((row["name"], new AgentEntry(row.Id, row["name"], row["sector"], kind, kind == AgentKind.People)));
            if (row["plural"] is { Length: > 0 } plural)
            {
                forms.Add((plural, new AgentEntry(row.Id, row["name"], row["sector"], kind, true)));
            }
        }

        return new AgentTable(forms);
    }
}
