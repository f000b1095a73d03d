namespace Parallax.Model.Statements;

/// <summary>What part a participant plays.</summary>
public enum ParticipantRole
{
    /// <summary>Who acts.</summary>
    [Label("agent")] Agent,
    /// <summary>Who or what is acted on.</summary>
    [Label("patient")] Patient,
    /// <summary>To or for whom.</summary>
    [Label("recipient")] Recipient,
    /// <summary>With whom, in a reciprocal event.</summary>
    [Label("partner")] Partner,
    /// <summary>In what form or by what channel ("in a phone call").</summary>
    [Label("means")] Means,
    /// <summary>With what thing.</summary>
    [Label("instrument")] Instrument,
    /// <summary>About what.</summary>
    [Label("topic")] Topic,
    /// <summary>Where.</summary>
    [Label("place")] Place,
    /// <summary>When.</summary>
    [Label("time")] Time,
    /// <summary>What for.</summary>
    [Label("purpose")] Purpose,
}
