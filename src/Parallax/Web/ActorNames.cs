using Parallax.Knowledge.Actors;
using Parallax.Runs;
using Parallax.Store.Views;

namespace Parallax.Web;

/// <summary>What pages call an actor: the pack's name for a country code or entry, else the reports' own.</summary>
sealed class ActorNames(Workbench bench)
{
    readonly ActorTable _actors = bench.Knowledge.Table(ActorTable.From);

    /// <summary>By key.</summary>
    public string Of(string key) => _actors.ById(key)?.Name ?? Plain(key);

    /// <summary>By a row of a list.</summary>
    public string Of(ActorRow row) => _actors.ById(row.Key)?.Name ?? row.Name ?? Plain(row.Key);

    /// <summary>"COUNTRY.SECTOR.Name" as its name, "COUNTRY Name", as ties call rebels, with the country behind it.</summary>
    string Plain(string key) => key.Split('.', 3) is [_, _, { Length: > 0 } name] ? name
        : key is [_, _, _, ' ', ..] && _actors.ById(key[..3])?.Name is { } country ? $"{key[4..]} ({country})" : key;
}
