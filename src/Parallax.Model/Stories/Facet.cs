namespace Parallax.Model.Stories;

/// <summary>What two accounts can differ on.</summary>
public enum Facet
{
    /// <summary>How many.</summary>
    [Label("number")] Number,
    /// <summary>When.</summary>
    [Label("time")] Time,
    /// <summary>Where.</summary>
    [Label("place")] Place,
    /// <summary>In what form or with what.</summary>
    [Label("means")] Means,
    /// <summary>Who took part.</summary>
    [Label("participants")] Participants,
    /// <summary>Whether it took place.</summary>
    [Label("polarity")] Polarity,
    /// <summary>Who did it.</summary>
    [Label("responsibility")] Responsibility,
    /// <summary>What came first.</summary>
    [Label("sequence")] Sequence,
    /// <summary>Who or what it is, who holds it.</summary>
    [Label("identity")] Identity,
    /// <summary>Something else.</summary>
    [Label("other")] Other,
}
