using Parallax.Model.Statements;

namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>A claim's event code. Actors are country codes or names.</summary>
public sealed record GoldEvent(EventType Type, IReadOnlyList<string> From, IReadOnlyList<string> To, (DateOnly First, DateOnly Last)? Date);
