using Parallax.Model.Mentions;

namespace Parallax.Language;

/// <summary>A name found in the text.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct NameSpan(int First, int End, MentionKind Kind);
