using Parallax.Language;

namespace Parallax.Reading.Events;

/// <summary>Tells the lines of a page that are no news: "Subscribe to our newsletter", "This story has been updated", "Reporting by …".</summary>
static class Boilerplate
{
    /// <summary>Whether a sentence begins as such a line does; it then states nothing.</summary>
    public static bool Is(TextEvents text, Sentence sentence)
    {
        var words = sentence.Span.In(text.Text.Text).TrimStart();
        foreach (var beginning in text.Lexicon.Class("boilerplate"))
        {
            if (words.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
                && (words.Length == beginning.Length || !char.IsLetterOrDigit(beginning[^1]) || !char.IsLetterOrDigit(words[beginning.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
