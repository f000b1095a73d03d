using System.Collections.Immutable;
using Parallax.Model;

namespace Parallax.Reading;

/// <summary>The stretches of a text that stand in quotation marks, the marks left out.</summary>
public static class Quotations
{
    /// <summary>Pairs marks within a paragraph; a quotation that opens again in the next one runs to that paragraph's end (the printer's rule for speech over several paragraphs).</summary>
    /// <param name="text">Any text; paragraphs are parted by line breaks.</param>
    public static ImmutableArray<TextSpan> In(string text)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n' when open >= 0:
                    Close(found, text, open, i);
                    open = -1;
                    break;
                case '“' or '«' or '„':
                    open = i + 1;
                    break;
                case '”' or '»' when open >= 0:
                    Close(found, text, open, i);
                    open = -1;
                    break;
                case '"' when open >= 0:
                    Close(found, text, open, i);
                    open = -1;
                    break;
                case '"':
                    open = i + 1;
                    break;
            }
        }

        if (open >= 0)
        {
            Close(found, text, open, text.Length);
        }

        return found.ToImmutable();
    }

    static void Close(ImmutableArray<TextSpan>.Builder found, string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            found.Add(new TextSpan(start, end));
        }
    }
}
