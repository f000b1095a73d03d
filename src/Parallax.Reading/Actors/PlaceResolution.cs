namespace Parallax.Reading.Actors;

/// <summary>Where a mention lies.</summary>
/// <param name="Name">The place's usual name.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null for what no one country holds.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="Id">The gazetteer's entry.</param>
public sealed record PlaceResolution(string Name, string? Country, double? Latitude, double? Longitude, string Id)
{
    /// <summary>The gazetteer's entry that a mention was read as; null where it is no place, or which place is not known.</summary>
    /// <param name="mention">A mention of <see cref="MentionReading"/>.</param>
    /// <param name="knowledge">The packs it was read with.</param>
    public static PlaceResolution? Of(Model.Mentions.Mention mention, Knowledge.KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(mention);
        ArgumentNullException.ThrowIfNull(knowledge);
        var colon = mention.Rule.IndexOf(':', StringComparison.Ordinal);
        if (mention.Kind is not (Model.Mentions.MentionKind.Place or Model.Mentions.MentionKind.Facility) || colon < 0)
        {
            return null;
        }

        var (rule, id) = (mention.Rule[..colon], mention.Rule[(colon + 1)..]);
        Knowledge.Places.PlaceEntry? best = null;
        foreach (var phrase in knowledge.Table(Knowledge.Places.PlaceTable.From).Names.Find(mention.Name))
        {
            var place = phrase.Value;
            var fits = rule == "place" ? place.Id == id
                : rule == "country.name" ? place.Id == id || (place.Country == id && place.Kind == "country")
                : rule is "place.capital" or "metonym.capital" ? place.Country == id
                : place.Kind == "region";
            if (fits && (best is null || place.Weight > best.Weight))
            {
                best = place;
            }
        }

        return best is null ? null : new PlaceResolution(best.Name, best.Country, best.Latitude, best.Longitude, best.Id);
    }
}
