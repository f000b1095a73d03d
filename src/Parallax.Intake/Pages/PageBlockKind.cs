namespace Parallax.Intake.Pages;

/// <summary>What a block is, by its element.</summary>
enum PageBlockKind
{
    /// <summary><c>p</c>, <c>pre</c>, <c>blockquote</c>: prose.</summary>
    Paragraph,
    /// <summary><c>li</c>, <c>dd</c>, <c>dt</c>.</summary>
    Item,
    /// <summary><c>td</c>, <c>th</c>.</summary>
    Cell,
    /// <summary><c>h1</c> to <c>h6</c>.</summary>
    Heading,
    /// <summary>Text that stands in a container of its own.</summary>
    Bare,
}
