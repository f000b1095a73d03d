namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>A later report that overtakes an earlier one.</summary>
public sealed record GoldUpdate(GoldQuote Earlier, GoldQuote Later);
