namespace Parallax.Store.Views;

/// <summary>In what order stories are listed.</summary>
public enum StoryOrder
{
    /// <summary>By last day of publication, the latest first.</summary>
    Latest,
    /// <summary>By independent reports, the most first.</summary>
    Witnesses,
    /// <summary>By conflicts, the most first.</summary>
    Conflicts,
}
