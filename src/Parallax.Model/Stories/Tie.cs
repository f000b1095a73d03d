namespace Parallax.Model.Stories;

/// <summary>Cooperation and conflict between two actors in a story.</summary>
/// <param name="First">Country code or name; the pair is in ordinal order.</param>
/// <param name="Second">Country code or name.</param>
/// <param name="Score">Sum over coded happenings of Goldstein values, each happening once.</param>
/// <param name="Statements">What it was summed from.</param>
public sealed record Tie(string First, string Second, double Score, EquatableList<StatementRef> Statements)
{
    /// <summary>"+" where cooperative, "-" where conflictual.</summary>
    public string Sign => Score < 0 ? "-" : "+";
}
