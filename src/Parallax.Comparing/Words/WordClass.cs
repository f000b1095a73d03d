namespace Parallax.Comparing.Words;

/// <summary>Phrases that give one value of a facet, or move a story in one way.</summary>
/// <param name="Id">Names the class ("means.phone").</param>
/// <param name="Kind">What the class is for ("means", "presence", "update", …).</param>
/// <param name="Value">The value in plain words.</param>
/// <param name="Opposes">Ids of classes of which no two hold of one happening.</param>
public sealed record WordClass(string Id, string Kind, string Value, IReadOnlyList<string> Opposes);
