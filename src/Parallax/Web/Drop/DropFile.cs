namespace Parallax.Web.Drop;

/// <summary>One file of an upload.</summary>
/// <param name="Name">As its owner calls it; only shown and told from, never opened.</param>
/// <param name="Path">Where it lies meanwhile.</param>
/// <param name="Length">Its bytes.</param>
sealed record DropFile(string Name, string Path, long Length);
