using Parallax.Comparing.Happenings;
using Parallax.Model;

namespace Parallax.Comparing;

/// <summary>Short plain lines from a text's own words.</summary>
public static class PlainWords
{
    /// <summary>Longest line, in characters.</summary>
    public const int Longest = 160;

    /// <summary>A statement's extent in one line.</summary>
    public static string Of(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        return Of(telling.Report.Text, telling.Statement.Extent);
    }

    /// <summary>A stretch in one line: blanks drawn together, cut at a word where it is too long, punctuation at the ends left off.</summary>
    public static string Of(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = span.In(text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words).Trim(' ', ',', ';', ':', '.', '-', '–', '—');
        if (line.Length <= Longest)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', Longest - 1);
        cut = cut < Longest / 2 ? Longest - 1 : cut;
        return (char.IsHighSurrogate(line[cut - 1]) ? line[..(cut - 1)] : line[..cut]).TrimEnd(' ', ',', ';') + " …";
    }
}
