namespace Parallax.Language.Treebanks;

/// <summary>A surface token: one word, or several where it is a contraction ("don't" = "do" + "n't").</summary>
/// <param name="Form">As written.</param>
/// <param name="First">Its first word's position in the sentence.</param>
/// <param name="End">The position after its last word.</param>
/// <param name="SpaceAfter">Whether white space follows it in the text.</param>
public readonly record struct TreebankToken(string Form, int First, int End, bool SpaceAfter);
