using Parallax.Model.Statements;

namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>One account of a claim: its words, who says so, and how sure they are.</summary>
public sealed record GoldAccount(GoldQuote Quote, IReadOnlyList<string> Path, Factuality Value);
