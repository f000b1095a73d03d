namespace Parallax.Web.Stories;

/// <summary>How one account stands to one happening.</summary>
enum CellState
{
    /// <summary>Nothing of it in this account.</summary>
    Silent,
    /// <summary>Tells it as independent others do.</summary>
    Agrees,
    /// <summary>The only account to tell it.</summary>
    Adds,
    /// <summary>Tells it in a way that cannot be true together with another account.</summary>
    Conflicts,
    /// <summary>Tells it in another account's text.</summary>
    Copy,
}
