using System.Collections.Frozen;

namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>Words that carry meaning, for telling whether two names or sources mean the same.</summary>
public static class ContentWords
{
    static readonly FrozenSet<string> Function = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "from", "with", "and", "or", "as", "its", "his", "her", "their", "our", "my", "your",
        "it", "he", "she", "they", "we", "i", "you", "who", "whose", "which", "that", "this", "these", "those", "some", "any", "all", "both", "each", "s",
        "is", "are", "was", "were", "be", "been", "mr", "mrs", "ms", "one", "two", "several", "many", "other", "others", "is", "not", "no");

    /// <summary>Lower-case words that are no function words; all words where there are only such.</summary>
    public static IReadOnlySet<string> Of(string text)
    {
        var words = Split(text);
        var content = words.Where(w => !Function.Contains(w)).ToHashSet(StringComparer.Ordinal);
        return content.Count > 0 ? content : words.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether two names or sources share a content word.</summary>
    public static bool Share(string a, string b) => Of(a).Overlaps(Of(b));

    static List<string> Split(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }
}
