using Parallax.Model.Stories;

namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>On what accounts cannot all be true.</summary>
public sealed record GoldConflict(Facet Facet, IReadOnlyList<GoldQuote> Sides);
