namespace Parallax;

/// <summary>What the program tells the shell.</summary>
public static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Some input was rejected, or the record could not be used; standard error names it.</summary>
    public const int Rejected = 1;

    /// <summary>The command line was wrong.</summary>
    public const int Usage = 2;
}
