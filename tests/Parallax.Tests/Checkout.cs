namespace Parallax.Tests;

/// <summary>Where the checkout lies that the tests were built from: cases and samples are read from it.</summary>
static class Checkout
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Parallax.slnx")))
        {
            at = at.Parent ?? throw new DirectoryNotFoundException("no Parallax.slnx above the tests");
        }

        return at.FullName;
    }
}
