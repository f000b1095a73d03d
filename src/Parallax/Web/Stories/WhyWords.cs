namespace Parallax.Web.Stories;

/// <summary>What grouping looked at, in plain words; a feature may carry examples behind a colon.</summary>
static class WhyWords
{
    /// <summary>The words; a feature that has none keeps its name.</summary>
    public static string Of(string feature)
    {
        var (name, examples) = feature.Split(": ", 2) is [var first, var rest] ? (first, ": " + rest) : (feature, "");
        return name switch
        {
            "bias" => "where each report starts: a story of its own",
            "body" => "words of the texts, against the nearest report",
            "centroid" => "words of the texts, against the story as a whole",
            "title" => "words of the titles",
            "lead" => "words of the first sentences",
            "names" => "people and organisations in common",
            "places" => "places in common",
            "events" => "kinds of events in common",
            "title and lead" => "titles and first sentences alike at once",
            "same day" => "published on the same day",
            "next day" => "published on the next day",
            "days apart" => "days between the reports",
            "over a week" => "more than a week between the reports",
            "day unknown" => "a report without a day",
            "body over days" => "words of the texts, the less the more days lie between",
            _ => name,
        } + examples;
    }
}
