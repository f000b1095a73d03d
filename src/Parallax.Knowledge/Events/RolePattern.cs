using System.Collections.Frozen;
using Parallax.Knowledge.Packs;
using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Knowledge.Events;

/// <summary>Which slot of a predicate plays which part.</summary>
/// <param name="Id">The pattern's name, to which frames refer.</param>
/// <param name="Roles">By slot; the second role holds where the first is already taken ("praised X for Y", "support for Y").</param>
public sealed record RolePattern(string Id, FrozenDictionary<string, (ParticipantRole First, ParticipantRole Then)> Roles)
{
    /// <summary>Reads an entry of <c>patterns.tsv</c>.</summary>
    /// <exception cref="PackException">A role is unknown.</exception>
    public static RolePattern Read(PackRow row)
    {
        var roles = new Dictionary<string, (ParticipantRole, ParticipantRole)>(StringComparer.Ordinal);
        foreach (var part in row.List("roles"))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            var names = part[(at + 1)..].Split('?');
            var first = Labels.Parse<ParticipantRole>(names[0]) ?? throw row.Wrong($"names no role by '{names[0]}'");
            var then = Labels.Parse<ParticipantRole>(names[^1]) ?? throw row.Wrong($"names no role by '{names[^1]}'");
            roles.Add(part[..at], (first, then));
        }

        return new RolePattern(row.Id, roles.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
