namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>A proposition with all accounts of it.</summary>
public sealed record GoldClaim(string Id, GoldEvent? Event, IReadOnlyList<GoldAccount> Accounts);
