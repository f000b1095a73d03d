using Parallax.Model;

namespace Parallax.Comparing.Words;

/// <summary>Words of a text without an analysis of it: runs of letters and digits, with inner apostrophes, points and commas between digits.</summary>
public static class WordSpans
{
    /// <summary>The words in order, as written, possessive endings left off.</summary>
    public static IEnumerable<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(text, 0, text.Length);
    }

    /// <summary>The words between two offsets.</summary>
    public static IEnumerable<string> Of(string text, int start, int end) => In(text, start, end).Select(s => text[s.Start..s.End]);

    /// <summary>Where the words between two offsets stand.</summary>
    public static IEnumerable<TextSpan> In(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        var from = -1;
        for (var i = start; i <= end; i++)
        {
            var inside = i < end && (char.IsLetterOrDigit(text[i])
                || (from >= 0 && i + 1 < end && text[i] is '.' or ',' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])));
            if (inside && from < 0)
            {
                from = i;
            }
            else if (!inside && from >= 0)
            {
                // The s of a possessive is no word.
                if (!(i - from == 1 && text[from] is 's' or 'S' && from > start && text[from - 1] is '\'' or '’'))
                {
                    yield return new TextSpan(from, i);
                }

                from = -1;
            }
        }
    }
}
