using System.Collections.Immutable;

namespace Parallax.Language.Treebanks;

/// <summary>A sentence of a treebank.</summary>
/// <param name="Id">The treebank's name for it.</param>
/// <param name="Text">Its characters as written, from the <c># text</c> line.</param>
/// <param name="OpensDocument">Whether a document begins with it.</param>
/// <param name="OpensParagraph">Whether a paragraph begins with it, a document's first included.</param>
/// <param name="Words">Syntactic words; empty nodes are left out.</param>
/// <param name="Tokens">Surface tokens that hold the words.</param>
public sealed record TreebankSentence(
    string Id, string Text, bool OpensDocument, bool OpensParagraph, ImmutableArray<TreebankWord> Words, ImmutableArray<TreebankToken> Tokens);
