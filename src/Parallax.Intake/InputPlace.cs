namespace Parallax.Intake;

/// <summary>Where in the input something was found.</summary>
/// <param name="File">The path as given, or <c>-</c> for standard input.</param>
/// <param name="Line">Line from 1 in a file of many reports, or null where the whole file is meant.</param>
public sealed record InputPlace(string File, int? Line)
{
    /// <summary>The form of messages: <c>file:12</c>, or the file alone.</summary>
    public override string ToString() => Line is { } line ? FormattableString.Invariant($"{File}:{line}") : File;
}
