using Parallax.Language.Syntax.Network;

namespace Parallax.Language.Syntax;

/// <summary>Room that a thread keeps from one text to the next, so that analysing allocates only what it hands out.</summary>
sealed class SyntaxScratch
{
    [ThreadStatic]
    static SyntaxScratch? s_own;

    /// <summary>This thread's.</summary>
    public static SyntaxScratch Own => s_own ??= new SyntaxScratch();

    public NetworkRoom Network { get; } = new();

    public byte[] Tags { get; private set; } = [];

    public byte[] Relations { get; private set; } = [];

    /// <summary>Makes room for so many words.</summary>
    public void Reserve(int count)
    {
        if (Tags.Length < count)
        {
            var room = Math.Max(64, count + count / 2);
            (Tags, Relations) = (new byte[room], new byte[room]);
        }
    }
}
