namespace Parallax.Training.Words;

/// <summary>A syntactic word of a treebank.</summary>
/// <param name="Start">First character in the document's text.</param>
/// <param name="End">Offset after the last.</param>
/// <param name="Form">As written.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn part of speech.</param>
/// <param name="Joined">Whether it is written as one with the next ("do" in "don't").</param>
/// <param name="IsTypo">Whether the treebank marks it as misspelt.</param>
public sealed record TreebankWord(int Start, int End, string Form, string Lemma, string Upos, string Xpos, bool Joined, bool IsTypo);
