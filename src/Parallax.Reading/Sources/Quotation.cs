using Parallax.Language;

namespace Parallax.Reading.Sources;

/// <summary>Finds what stands in quotation marks.</summary>
internal static class Quotation
{
    /// <summary>Numbers the quotations: each word between marks, the marks included, gets its quotation's number, others -1.</summary>
    /// <remarks>
    /// No quotation crosses a paragraph; one that is opened and not closed runs to the paragraph's end, as press style has it for speech that
    /// goes on in the next paragraph. Straight marks open and close by turns; single marks count only where no double one is open.
    /// </remarks>
    public static (int[] Quote, int Count) Find(TokenTable tokens, int[] paragraph)
    {
        var quote = new int[tokens.Count];
        Array.Fill(quote, -1);
        int count = 0, open = -1;
        var closing = '\0';
        for (var i = 0; i < quote.Length; i++)
        {
            if (open >= 0 && paragraph[i] != paragraph[open])
            {
                count = Close(quote, open, i - 1, count);
                open = -1;
            }

            var mark = Mark(tokens.Form(i));
            if (mark == '\0')
            {
                continue;
            }

            if (open < 0)
            {
                if (mark is '“' or '"' or '«' or '„' || (mark is '‘' or '\'' && OpensSingle(tokens, paragraph, i)))
                {
                    (open, closing) = (i, mark switch { '“' => '”', '„' => '“', '«' => '»', '‘' => '’', var m => m });
                }
            }
            else if (mark == closing || (mark == '"' && closing == '”') || (mark == '”' && closing == '"'))
            {
                count = Close(quote, open, i, count);
                open = -1;
            }
        }

        return (quote, open < 0 ? count : Close(quote, open, quote.Length - 1, count));
    }

    static int Close(int[] quote, int first, int last, int count)
    {
        Array.Fill(quote, count, first, last - first + 1);
        return count + 1;
    }

    static char Mark(ReadOnlySpan<char> form) => form switch
    {
        "``" or "''" => '"',
        [var c] when c is '“' or '”' or '"' or '«' or '»' or '„' or '‘' or '’' or '\'' => c,
        _ => '\0',
    };

    /// <summary>A single mark opens where it touches the next word but not the one before, and another closes within sixty words of its sentence.</summary>
    static bool OpensSingle(TokenTable tokens, int[] paragraph, int i)
    {
        if (i + 1 >= tokens.Count || tokens.Span(i).End != tokens.Span(i + 1).Start || (i > 0 && tokens.Span(i - 1).End == tokens.Span(i).Start))
        {
            return false;
        }

        for (var k = i + 2; k < Math.Min(tokens.Count, i + 60) && paragraph[k] == paragraph[i]; k++)
        {
            if (Mark(tokens.Form(k)) is '’' or '\'' && tokens.Span(k).Start == tokens.Span(k - 1).End)
            {
                return true;
            }
        }

        return false;
    }
}
