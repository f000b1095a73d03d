namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>Two actors, and whether the bundle shows them cooperative ("+") or conflictual ("-").</summary>
public sealed record GoldTie(string First, string Second, string Sign);
