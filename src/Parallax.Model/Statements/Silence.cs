namespace Parallax.Model.Statements;

/// <summary>A text's own word that somebody kept silent about something.</summary>
/// <param name="Kind">How.</param>
/// <param name="Holder">Who, as the text names it; null for passives ("has not been confirmed").</param>
/// <param name="HolderMention">The holder's mention, where there is one.</param>
/// <param name="About">About what; null where the text does not say.</param>
public sealed record Silence(SilenceKind Kind, TextSpan? Holder, int? HolderMention, TextSpan? About);
