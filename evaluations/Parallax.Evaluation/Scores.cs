namespace Parallax.Evaluation;

/// <summary>What a task scored: named figures in the order they are printed, and on how many items.</summary>
public sealed record Scores(int Items, IReadOnlyList<(string Name, double Value)> Figures);
