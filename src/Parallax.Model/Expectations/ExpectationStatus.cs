namespace Parallax.Model.Expectations;

/// <summary>What became of an expectation. Moved only by evidence with its span; "no news" never cancels.</summary>
public enum ExpectationStatus
{
    /// <summary>The window has not passed.</summary>
    [Label("open")] Open,
    /// <summary>The window is now.</summary>
    [Label("due")] Due,
    /// <summary>It came to pass.</summary>
    [Label("met")] Met,
    /// <summary>It came to pass in another place or on another day.</summary>
    [Label("met otherwise")] MetOtherwise,
    /// <summary>The window passed and a later report shows that it had not happened.</summary>
    [Label("missed")] Missed,
    /// <summary>The window passed and there is no word.</summary>
    [Label("overdue")] Overdue,
    /// <summary>Moved or replaced.</summary>
    [Label("changed")] Changed,
    /// <summary>Called off.</summary>
    [Label("cancelled")] Cancelled,
}
