namespace Parallax.Evaluation.Tasks.Language;

/// <summary>One side of a comparison: a text's words, tokens and sentences, all counted over its characters without white space.</summary>
/// <param name="Characters">The text without white space.</param>
/// <param name="Tokens">Spans of surface tokens.</param>
/// <param name="Sentences">Spans of sentences.</param>
/// <param name="Words">Syntactic words.</param>
public sealed record ScoredText(
    string Characters, IReadOnlyList<(int Start, int End)> Tokens, IReadOnlyList<(int Start, int End)> Sentences, IReadOnlyList<ScoredWord> Words);
