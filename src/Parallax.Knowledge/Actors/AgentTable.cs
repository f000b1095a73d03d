using System.Collections.Frozen;

namespace Parallax.Knowledge.Actors;

/// <summary>Common nouns for agents, singular and plural.</summary>
public sealed class AgentTable
{
    readonly FrozenSet<string> _placeCues;

    AgentTable(IEnumerable<(string, AgentEntry)> forms, IEnumerable<string> placeCues)
    {
        Forms = new PhraseIndex<AgentEntry>(forms);
        _placeCues = placeCues.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Every form.</summary>
    public PhraseIndex<AgentEntry> Forms { get; }

    /// <summary>Whether beside this lemma a capital means the city and not its government ("fly to Moscow").</summary>
    public bool IsPlaceCue(string lemma) => _placeCues.Contains(lemma);

    /// <summary>Takes the pack's tables; get it by <c>knowledge.Table(AgentTable.From)</c>.</summary>
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
                "state" => AgentKind.State,
                "side" => AgentKind.Side,
                "none" => AgentKind.None,
                var other => throw row.Wrong($"has the kind '{other}'; expected office, person, people, body, spokesman, state, side or none"),
            };
            forms.Add((row["name"], new AgentEntry(row.Id, row["name"], row["sector"], kind, kind == AgentKind.People)));
            if (row["plural"] is { Length: > 0 } plural)
            {
                forms.Add((plural, new AgentEntry(row.Id, row["name"], row["sector"], kind, true)));
            }
        }

        return new AgentTable(forms, knowledge.Pack("actors").Table("metonyms").Rows.Select(r => r["lemma"]));
    }
}
