namespace Parallax.Reading.Times;

/// <summary>A word, a number or a mark, as the time grammar sees the text: apostrophes, hyphens and periods stand alone.</summary>
/// <remarks><c>default</c> is a break, as between paragraphs: no rule reaches across it.</remarks>
struct TimeToken
{
    /// <summary>Offset of its first character.</summary>
    public int Start;

    /// <summary>Offset after its last character.</summary>
    public int End;

    /// <summary>What the vocabulary knows of it, or null.</summary>
    public TimeWord? Word;

    /// <summary>The number that digits write; -1 where it is none.</summary>
    public double Number;

    /// <summary>How many digits before a decimal point; 0 where it is no number.</summary>
    public byte Digits;

    /// <summary>Whether the digits hold separators or a decimal point, as no year or day does.</summary>
    public bool Grouped;

    /// <summary>The mark's character; 0 for words and numbers.</summary>
    public char Mark;

    /// <summary>Whether nothing stands between it and the token before.</summary>
    public bool Glued;

    /// <summary>Whether it begins with a capital letter.</summary>
    public bool Capital;
}
