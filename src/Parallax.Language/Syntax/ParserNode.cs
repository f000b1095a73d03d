namespace Parallax.Language.Syntax;

/// <summary>A word within the parser's state: its head and label once given, and its outermost two dependents on either side. -1 is none.</summary>
struct ParserNode
{
    public int Head, Label, Left1, Left2, Right1, Right2, LeftCount, RightCount;

    public static readonly ParserNode Bare = new() { Head = -1, Label = -1, Left1 = -1, Left2 = -1, Right1 = -1, Right2 = -1 };
}
