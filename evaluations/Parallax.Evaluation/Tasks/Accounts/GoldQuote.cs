using Parallax.Model;

namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>Verbatim words of one report, where they stand in it.</summary>
public sealed record GoldQuote(string Report, TextSpan Span);
