using System.Collections.Immutable;

namespace Parallax.Language.Segmentation;

/// <summary>A text cut into syntactic words and sentences, in columns; not yet tagged.</summary>
/// <param name="Text">The report's text, which all offsets refer to.</param>
/// <param name="Starts">Each word's first character. A contraction's words ("do", "n't") are words of their own that touch.</param>
/// <param name="Ends">The offset after each word's last character.</param>
/// <param name="SentenceFirst">Each sentence's first word, in order; a sentence ends where the next begins.</param>
/// <param name="TitleSentences">How many sentences from the first lie in the title.</param>
public sealed record SegmentedText(
    string Text, ImmutableArray<int> Starts, ImmutableArray<int> Ends, ImmutableArray<int> SentenceFirst, int TitleSentences)
{
    /// <summary>How many words.</summary>
    public int Count => Starts.Length;

    /// <summary>A word's characters as written.</summary>
    public ReadOnlySpan<char> Form(int i) => Text.AsSpan(Starts[i], Ends[i] - Starts[i]);
}
