namespace Parallax.Comparing.Stories;

/// <summary>Tells a paragraph of picture captions from prose: it counts ("3 of 22") one and the same number of pictures.</summary>
public static class PictureGallery
{
    const int LeastCounters = 3;

    /// <summary>Whether at least three places of one number are counted.</summary>
    public static bool Is(ReadOnlySpan<char> paragraph)
    {
        var (of, counters) = (-1, 0);
        for (var at = paragraph.IndexOf(" of "); at >= 0;)
        {
            var (before, after) = (NumberBefore(paragraph, at), NumberAfter(paragraph, at + 4));
            if (before > 0 && before <= after)
            {
                counters = after == of ? counters + 1 : 1;
                of = after;
                if (counters == LeastCounters)
                {
                    return true;
                }
            }

            var next = paragraph[(at + 4)..].IndexOf(" of ");
            at = next < 0 ? -1 : at + 4 + next;
        }

        return false;
    }

    static int NumberBefore(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 4 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return Number(text[start..end]);
    }

    static int NumberAfter(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 4 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return Number(text[start..end]);
    }

    static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;
}
