namespace Parallax.Language.Segmentation;

/// <summary>What a word is to the sentence splitter, by its characters.</summary>
internal enum WordKind : byte
{
    /// <summary>Outside the paragraph.</summary>
    None,
    Small,
    Capital,
    Capitals,
    Abbreviation,
    Number,
    Stop,
    Question,
    Exclamation,
    Ellipsis,
    Colon,
    Semicolon,
    Comma,
    Dash,
    Opener,
    Closer,
    Bullet,
    Symbol,
    Other,
}
