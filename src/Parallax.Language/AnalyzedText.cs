using System.Collections.Immutable;

namespace Parallax.Language;

/// <summary>A text with its sentences, words, trees and names.</summary>
/// <param name="Text">The report's text, which all offsets refer to.</param>
/// <param name="Sentences">Sentences in order.</param>
/// <param name="Tokens">Words, tags and trees.</param>
/// <param name="Names">Names in order, none overlapping another.</param>
public sealed record AnalyzedText(string Text, ImmutableArray<Sentence> Sentences, TokenTable Tokens, ImmutableArray<NameSpan> Names);
