namespace Parallax.Language.Syntax;

/// <summary>The four moves of the arc-eager system (Nivre 2003).</summary>
enum ParserAction
{
    /// <summary>Push the next word.</summary>
    Shift,

    /// <summary>Pop the top, which has its head.</summary>
    Reduce,

    /// <summary>The top depends on the next word; pop it.</summary>
    LeftArc,

    /// <summary>The next word depends on the top; push it.</summary>
    RightArc,
}
