namespace Parallax.Comparing.Stories;

/// <summary>A story while reports still join it.</summary>
public sealed class GrowingStory
{
    const int MostTerms = 200;
    readonly List<ReportProfile> _members = [];

    /// <summary>Begins with its first report, which names it for good.</summary>
    public GrowingStory(ReportProfile first)
    {
        Id = StoryId.Of(first.Report);
        Centroid = first.Body;
        _members.Add(first);
    }

    /// <summary>Names the story; stays when reports join.</summary>
    public string Id { get; }

    /// <summary>Its reports in the order in which they joined.</summary>
    public IReadOnlyList<ReportProfile> Members => _members;

    /// <summary>The mean direction of the members' words.</summary>
    public TermVector Centroid { get; private set; }

    /// <summary>Newest day of a member, or null where none has one.</summary>
    public DateOnly? LastDay => _members.Max(m => m.Day);

    /// <summary>Takes a report in.</summary>
    public void Add(ReportProfile report)
    {
        Centroid = Centroid.Plus(report.Body, _members.Count, MostTerms);
        _members.Add(report);
    }
}
