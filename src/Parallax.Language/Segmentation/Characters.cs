using System.Globalization;

namespace Parallax.Language.Segmentation;

/// <summary>What a character is to the segmenter.</summary>
internal static class Characters
{
    /// <summary>White space, and what is not seen: controls, zero-width spaces, marks of direction.</summary>
    public static bool IsBlank(char c) => c switch
    {
        <= ' ' => true,
        < '\u007F' => false,
        <= '\u00A0' => true,
        < '\u1680' => false,
        '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => true,
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => true,
        _ => char.IsWhiteSpace(c),
    };

    /// <summary>Letters, 1; digits, 2; all else, 0.</summary>
    public static int Class(char c) => char.IsAsciiLetter(c) ? 1 : char.IsAsciiDigit(c) ? 2 : c < 128 ? 0 : char.IsLetter(c) ? 1 : char.IsDigit(c) ? 2 : 0;

    /// <summary>Whether characters of this kind may join others into one: surrogates, marks, joiners.</summary>
    public static bool MayJoin(char c) => c >= '\u0300' && c is not (>= '\u2010' and <= '\u2027') and not (>= '\u2030' and <= '\u205E')
        and not (>= '\u20A0' and <= '\u20BF') and not (>= '\u0370' and <= '\u0482') and not (>= '\u048A' and <= '\u058F');

    /// <summary>Whether a character belongs to the one before it.</summary>
    public static bool Extends(char c) => c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark || c is '\u200C' or '\u200D';

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or '‘';

    /// <summary>Quotation marks, single ones too.</summary>
    public static bool IsQuote(char c) => c is '"' or '”' or '“' or '„' or '«' or '»' || IsApostrophe(c);

    /// <summary>What may stand between a sentence's full stop and its end.</summary>
    public static bool IsCloser(char c) => c is ')' or ']' or '}' || (IsQuote(c) && c is not ('“' or '„' or '«' or '‘'));

    /// <summary>What may stand before a sentence's first word.</summary>
    public static bool IsOpener(char c) => c is '(' or '[' or '{' || (IsQuote(c) && c is not ('”' or '»'));
}
