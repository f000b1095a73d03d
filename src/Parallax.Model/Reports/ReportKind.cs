namespace Parallax.Model.Reports;

/// <summary>What kind of outlet a report comes from.</summary>
public enum ReportKind
{
    /// <summary>Not told by the input.</summary>
    [Label("unknown")] Unknown,
    /// <summary>A news agency, whose text others carry.</summary>
    [Label("agency")] Agency,
    /// <summary>A newspaper or magazine, printed or not.</summary>
    [Label("newspaper")] Newspaper,
    /// <summary>Radio or television.</summary>
    [Label("broadcaster")] Broadcaster,
    /// <summary>An outlet that a state owns or directs.</summary>
    [Label("state media")] StateMedia,
    /// <summary>A research institution.</summary>
    [Label("think tank")] ThinkTank,
    /// <summary>A part of a government speaking for itself.</summary>
    [Label("ministry")] Ministry,
    /// <summary>A person's own page.</summary>
    [Label("blog")] Blog,
}
