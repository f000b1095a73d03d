namespace Parallax.Comparing.Stories;

/// <summary>How a report and a story compare: the features whose weighted sum decides whether the report joins.</summary>
public static class JoinFeatures
{
    /// <summary>Names of the features, in the order of <see cref="Of"/>; the pack's weights go by them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "bias", "body", "centroid", "title", "lead", "names", "places", "events", "title and lead", "same day", "next day", "days apart", "over a week",
        "day unknown", "body over days",
    ];

    /// <summary>Measures a report against a story.</summary>
    /// <param name="report">The report.</param>
    /// <param name="story">The story; never empty.</param>
    public static float[] Of(ReportProfile report, GrowingStory story)
    {
        float body = 0, title = 0, lead = 0, names = 0, places = 0, events = 0;
        var gap = int.MaxValue;
        TermVector ownBody = report.Body, ownTitle = report.Title, ownLead = report.Lead, ownNames = report.Names, ownPlaces = report.Places, ownEvents = report.Events;
        foreach (var member in story.Recent)
        {
            body = Math.Max(body, ownBody.Dot(member.Body));
            title = Math.Max(title, ownTitle.Dot(member.Title));
            lead = Math.Max(lead, ownLead.Dot(member.Lead));
            names = Math.Max(names, ownNames.Dot(member.Names));
            places = Math.Max(places, ownPlaces.Dot(member.Places));
            events = Math.Max(events, ownEvents.Dot(member.Events));
            if (report.Day is { } own && member.Day is { } other)
            {
                gap = Math.Min(gap, Math.Abs(own.DayNumber - other.DayNumber));
            }
        }

        var known = gap != int.MaxValue;
        var apart = known ? MathF.Log(1 + gap) : 0;
        return
        [
            1, body, ownBody.Dot(story.Centroid), title, lead, names, places, events, MathF.Sqrt(title * lead),
            known && gap == 0 ? 1 : 0, known && gap == 1 ? 1 : 0, apart, known && gap > 7 ? 1 : 0, known ? 0 : 1, body * apart,
        ];
    }
}
