namespace Parallax.Language.Treebanks;

/// <summary>A syntactic word of a treebank: one line of CoNLL-U.</summary>
/// <param name="Form">As written, or as the treebank spells out a part of a contraction.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn part of speech.</param>
/// <param name="Head">Its head's position in the sentence from 0; -1 at the root.</param>
/// <param name="Deprel">Relation to the head, with subtype.</param>
public sealed record TreebankWord(string Form, string Lemma, string Upos, string Xpos, int Head, string Deprel);
