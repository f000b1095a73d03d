using Parallax.Language;

namespace Parallax.Reading;

/// <summary>The columns of a text's trees, to be changed and put together again.</summary>
internal sealed class TreeColumns
{
    readonly TokenTable _tokens;

    /// <summary>Copies what can be changed.</summary>
    public TreeColumns(TokenTable tokens)
    {
        _tokens = tokens;
        int[] all = [.. Enumerable.Range(0, tokens.Count)];
        (Heads, Deprels, Xpos, Upos) = ([.. all.Select(tokens.Head)], [.. all.Select(tokens.Deprel)], [.. all.Select(tokens.Xpos)], [.. all.Select(tokens.Upos)]);
    }

    /// <summary>Each word's head; -1 at a root.</summary>
    public int[] Heads { get; }

    /// <summary>How each word hangs on it.</summary>
    public string[] Deprels { get; }

    /// <summary>Fine tags.</summary>
    public string[] Xpos { get; }

    /// <summary>Coarse tags.</summary>
    public Upos[] Upos { get; }

    /// <summary>Hangs a word on another.</summary>
    public void Hang(int word, int head, string deprel) => (Heads[word], Deprels[word]) = (head, deprel);

    /// <summary>The same words with the trees as they are now.</summary>
    public TokenTable Table(string text)
    {
        int[] all = [.. Enumerable.Range(0, _tokens.Count)];
        return new TokenTable(
            text, [.. all.Select(i => _tokens.Span(i).Start)], [.. all.Select(i => _tokens.Span(i).End)], Upos, Xpos, [.. all.Select(_tokens.Lemma)], Heads, Deprels, [.. all.Select(_tokens.Sentence)]);
    }
}
