using System.Collections.Frozen;
using Parallax.Knowledge.Actors;
using Parallax.Runs;
using Parallax.Store.Views;

namespace Parallax.Web;

/// <summary>What pages call an actor: the pack's name for a country code or entry, else the reports' own.</summary>
sealed class ActorNames(Workbench bench)
{
    readonly ActorTable _actors = bench.Knowledge.Table(ActorTable.From);
    readonly Lazy<FrozenDictionary<string, string>> _keys = new(() => Keys(bench.Knowledge.Table(ActorTable.From)));

    /// <summary>By key.</summary>
    public string Of(string key) => _actors.ById(key)?.Name ?? Plain(key);

    /// <summary>By a row of a list.</summary>
    public string Of(ActorRow row) => _actors.ById(row.Key)?.Name ?? row.Name ?? Plain(row.Key);

    /// <summary>The key of a code or of a pack's name for an actor, in any case; null where the pack has neither.</summary>
    public string? KeyOf(string given) => _keys.Value.GetValueOrDefault(given);

    /// <summary>"COUNTRY.SECTOR.Name" as its name, "COUNTRY Name", as ties call rebels, with the country behind it.</summary>
    string Plain(string key) => key.Split('.', 3) is [_, _, { Length: > 0 } name] ? name
        : key is [_, _, _, ' ', ..] && _actors.ById(key[..3])?.Name is { } country ? $"{key[4..]} ({country})" : key;

    // Codes last: no name hides one. Where two share a name the first of the pack is meant.
    static FrozenDictionary<string, string> Keys(ActorTable actors)
    {
        var keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in actors.Entries)
        {
            keys.TryAdd(entry.Name, entry.Id);
        }

        foreach (var entry in actors.Entries)
        {
            keys[entry.Id] = entry.Id;
        }

        return keys.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
