using Parallax.Comparing.Happenings;
using Parallax.Model.Mentions;

namespace Parallax.Comparing.Facets;

/// <summary>Whose side speaks and acts: a state with its government, army and courts is one side, a rebel army or a company another, though it be of the same country.</summary>
public static class Sides
{
    static readonly string[] OfTheState = ["GOV", "MIL", "COP", "JUD", "LEG", "SPY"];

    /// <summary>The sides of a statement's innermost source; empty in the report's own voice and where nothing is known of the source.</summary>
    public static IReadOnlySet<string> Voice(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        return telling.Statement.Sources is [.., { Mention: { } m }] ? Of(telling, [m]) : new HashSet<string>(StringComparer.Ordinal);
    }

    /// <summary>The sides that act in a statement.</summary>
    public static IReadOnlySet<string> Agents(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        return Of(telling, telling.Statement.Agents);
    }

    /// <summary>The sides of all actors that a statement's extent names.</summary>
    public static IReadOnlySet<string> Named(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        return Of(telling, telling.Reading.Mentions.Where(m => telling.Statement.Extent.Contains(m.Span)).Select(m => m.Id));
    }

    static HashSet<string> Of(Telling telling, IEnumerable<int> mentions)
    {
        var sides = new HashSet<string>(StringComparer.Ordinal);
        foreach (var m in mentions)
        {
            var mention = telling.Reading.Mentions[m];
            sides.UnionWith(mention.Members.Count > 0 ? Of(telling, mention.Members) : Key(mention.Actor) is { } key ? [key] : []);
        }

        return sides;
    }

    static string? Key(Actor? actor) => actor is null ? null
        : actor.Sector is null && actor.Id is not null && actor.Country is null ? actor.Id
        : actor.Country is { } country && (actor.Sector is null || OfTheState.Contains(actor.Sector, StringComparer.Ordinal)) ? country
        : actor.Key;
}
