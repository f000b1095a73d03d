using System.Globalization;
using Parallax.Model;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Briefs;

/// <summary>How a brief says the record's values in plain words.</summary>
static class BriefWords
{
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"on 9 Sep 2023", "8–9 Sep 2023", "in Sep 2023", "in 2023", "by 30 Sep 2023", "from 10 Sep 2023", or null where open.</summary>
    public static string? Days(DayInterval days) => (days.From, days.To) switch
    {
        (null, null) => null,
        (null, { } to) => "by " + Day(to),
        ({ } from, null) => "from " + Day(from) + " on",
        ({ } from, { } to) when from == to => "on " + Day(from),
        ({ DayOfYear: 1 } from, { Month: 12, Day: 31 } to) => from.Year == to.Year ? FormattableString.Invariant($"in {from.Year}") : FormattableString.Invariant($"{from.Year}–{to.Year}"),
        ({ Day: 1 } from, { } to) when to == from.AddMonths(1).AddDays(-1) => "in " + from.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        ({ } from, { } to) when from.Year == to.Year && from.Month == to.Month => FormattableString.Invariant($"{from.Day}–{Day(to)}"),
        ({ } from, { } to) => $"{Day(from)} – {Day(to)}",
    };

    public static string Published(Publication published) => published switch
    {
        Publication.Given given => Day(given.On),
        Publication.FromText text => $"{Day(text.On)}, by its own words",
        Publication.Inferred inferred => $"{Day(inferred.On)}, inferred from the story",
        Publication.Unknown => "undated",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Count(int count, string one, string many) => FormattableString.Invariant($"{count:N0} {(count == 1 ? one : many)}");

    /// <summary>"according to KCNA, citing both leaders"; null for the report's own voice.</summary>
    public static string? According(EquatableList<string> source) =>
        source.IsEmpty ? null : "according to " + string.Join(", citing ", source.Select(s => s.Length == 0 ? "someone unnamed" : s));

    public static string Facet(Facet facet) => facet switch
    {
        Model.Stories.Facet.Number => "how many",
        Model.Stories.Facet.Time => "when",
        Model.Stories.Facet.Place => "where",
        Model.Stories.Facet.Means => "how",
        Model.Stories.Facet.Participants => "who took part",
        Model.Stories.Facet.Polarity => "whether it happened",
        Model.Stories.Facet.Responsibility => "who did it",
        Model.Stories.Facet.Sequence => "in what order",
        Model.Stories.Facet.Identity => "who or what it is",
        Model.Stories.Facet.Other => "other",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Silence(StorySilence silence)
    {
        var about = silence.About is { Length: > 0 } words ? OneLine(words, 140) : "what is told here";
        return silence.Holder is { } holder
            ? silence.Kind switch
            {
                SilenceKind.Declined => $"{holder} declined to speak about: {about}",
                SilenceKind.NoResponse => $"{holder} did not respond about: {about}",
                SilenceKind.DidNotMention => $"{holder} did not mention: {about}",
                SilenceKind.NotConfirmed => $"{holder} has not confirmed: {about}",
                SilenceKind.CouldNotVerify => $"{holder} could not verify: {about}",
                _ => throw new System.Diagnostics.UnreachableException(),
            }
            : silence.Kind switch
            {
                SilenceKind.Declined => $"No word about: {about}",
                SilenceKind.NoResponse => $"No response about: {about}",
                SilenceKind.DidNotMention => $"Not mentioned: {about}",
                SilenceKind.NotConfirmed => $"Not confirmed: {about}",
                SilenceKind.CouldNotVerify => $"Not verified: {about}",
                _ => throw new System.Diagnostics.UnreachableException(),
            };
    }

    /// <summary>White space made single, and cut at a word where it is longer than wanted.</summary>
    public static string OneLine(string text, int longest)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', longest - 1);
        cut = cut < longest / 2 ? longest - 1 : cut;
        return line[..(char.IsHighSurrogate(line[cut - 1]) ? cut - 1 : cut)] + "…";
    }
}
