namespace Parallax.Comparing.Stories;

/// <summary>A story while reports still join it: what is asked of it is its newest reports and the mean direction of its words.</summary>
public sealed class GrowingStory
{
    /// <summary>A report is compared with so many of the newest reports.</summary>
    public const int MostRecent = 8;

    const int MostTerms = 160;
    ReportProfile[] _recent;

    /// <summary>Begins with its first report, which names it for good.</summary>
    public GrowingStory(ReportProfile first)
    {
        Id = StoryId.Of(first.Report);
        Centroid = first.Body;
        _recent = [first];
        Count = 1;
    }

    /// <summary>Names the story; stays when reports join.</summary>
    public string Id { get; }

    /// <summary>How many reports have joined.</summary>
    public int Count { get; private set; }

    /// <summary>Its newest reports, in the order in which they joined; none while it rests.</summary>
    public IReadOnlyList<ReportProfile> Recent => _recent;

    /// <summary>The mean direction of the members' words.</summary>
    public TermVector Centroid { get; private set; }

    /// <summary>Whether its reports rest in the store.</summary>
    public bool IsResting => _recent.Length == 0;

    /// <summary>Takes a report in.</summary>
    public void Add(ReportProfile report)
    {
        Centroid = Centroid.Plus(report.Body, Count, MostTerms);
        Count++;
        _recent = [.. _recent.Skip(Math.Max(0, _recent.Length - MostRecent + 1)), report];
    }

    /// <summary>Lets go of the reports; the store keeps them.</summary>
    public void Rest() => (_recent, Centroid) = ([], default);

    /// <summary>Takes back the reports that it let go of, the newest last.</summary>
    public void Wake(IReadOnlyList<ReportProfile> recent)
    {
        _recent = [.. recent];
        var centroid = recent[0].Body;
        for (var i = 1; i < recent.Count; i++)
        {
            centroid = centroid.Plus(recent[i].Body, i, MostTerms);
        }

        Centroid = centroid;
    }
}
