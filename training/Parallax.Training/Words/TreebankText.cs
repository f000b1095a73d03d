namespace Parallax.Training.Words;

/// <summary>A document of a treebank.</summary>
/// <param name="Text">Running text.</param>
/// <param name="Words">Its words in order.</param>
/// <param name="SentenceFirst">Each sentence's first word.</param>
public sealed record TreebankText(string Text, TreebankWord[] Words, int[] SentenceFirst);
