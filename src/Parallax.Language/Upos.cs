namespace Parallax.Language;

#pragma warning disable CS1591 // The names are the documentation: the universal part-of-speech tags of Universal Dependencies 2.
/// <summary>Universal part-of-speech tags (Universal Dependencies 2).</summary>
public enum Upos : byte
{
    X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB,
}
