namespace Parallax.Language.Syntax;

/// <summary>Tags and trees of a text's words.</summary>
/// <param name="Upos">Universal tags.</param>
/// <param name="Xpos">Penn tags.</param>
/// <param name="Heads">Heads as positions in the text, -1 at a sentence's one root.</param>
/// <param name="Deprels">Relations to the heads, with subtype.</param>
public sealed record SyntaxColumns(Upos[] Upos, string[] Xpos, int[] Heads, string[] Deprels)
{
    /// <summary>Room for so many words.</summary>
    public SyntaxColumns(int count)
        : this(new Upos[count], new string[count], new int[count], new string[count])
    {
    }
}
