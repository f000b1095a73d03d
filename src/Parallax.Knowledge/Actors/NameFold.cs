namespace Parallax.Knowledge.Actors;

/// <summary>Brings spellings of one name to one form: letters and digits only, lower case, Latin letters without their marks.</summary>
/// <remarks>"Kim Jong-un", "Kim Jong Un" and "KIM JONG UN" fold alike, as do "Türkiye" and "Turkiye". Other scripts are only lowered. Does not allocate.</remarks>
public static class NameFold
{
    // Base letters of U+00C0..U+0259 and of U+1E00..U+1EFF; a dot where there is none.
    const string Latin =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggg" +
        "hhhhiiiiiiiiii..jjkkkllllll..llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs........" +
        ".d.....e..f.............oo.............uu............................aaiioouuuuuuuuuu.aaaa....ggkkoo" +
        "oo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................" +
        ".........e";

    const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss" +
        "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee" +
        "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>Folds a text into a buffer; what does not fit is left out.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="into">At least as long as the text for a whole fold.</param>
    /// <returns>Characters written.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        var written = 0;
        foreach (var c in text)
        {
            if (written == into.Length)
            {
                break;
            }

            if (char.IsAscii(c))
            {
                if (char.IsAsciiLetterOrDigit(c))
                {
                    into[written++] = (char)(c | (char.IsAsciiLetter(c) ? 0x20 : 0));
                }
            }
            else if (Base(c) is var b && b != '.')
            {
                into[written++] = b;
            }
            else if (char.IsLetterOrDigit(c))
            {
                into[written++] = char.ToLowerInvariant(c);
            }
        }

        return written;
    }

    /// <summary>The folded form as a string.</summary>
    public static string Fold(string text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        return buffer[..Fold(text, buffer)].ToString();
    }

    static char Base(char c) => c switch
    {
        >= '\u00C0' and <= '\u0259' => Latin[c - 0xC0],
        >= '\u1E00' and <= '\u1EFF' => LatinAdditional[c - 0x1E00],
        _ => '.',
    };
}
