using Parallax.Model.Statements;

namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>A text's word that somebody kept silent.</summary>
public sealed record GoldSilence(GoldQuote Quote, SilenceKind Kind);
