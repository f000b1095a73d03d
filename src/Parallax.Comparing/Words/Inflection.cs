namespace Parallax.Comparing.Words;

/// <summary>Takes regular English endings off a word until a known word is left (the detachment rules of WordNet's morphy).</summary>
public static class Inflection
{
    static readonly (string Ending, string Instead)[] Rules =
    [
        ("ies", "y"), ("ied", "y"), ("ves", "f"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("zes", "z"), ("ses", "s"), ("es", "e"), ("es", ""),
        ("s", ""), ("ing", "e"), ("ing", ""), ("ed", "e"), ("ed", ""),
    ];

    /// <summary>The base form of a lower-case word.</summary>
    /// <param name="word">Lower case.</param>
    /// <param name="known">Whether a form is a word of the language.</param>
    /// <returns>The base form; where none is known, the word without a plural or possessive ending.</returns>
    public static string Base(string word, Func<string, bool> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(known);
        if (known(word) && !word.EndsWith('s'))
        {
            return word;
        }

        foreach (var (ending, instead) in Rules)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length + instead.Length < 2)
            {
                continue;
            }

            var stem = word[..^ending.Length];
            if (known(stem + instead))
            {
                return stem + instead;
            }

            // "stopped", "running": a doubled consonant belongs to the ending.
            if (ending is "ing" or "ed" && instead.Length == 0 && stem.Length > 2 && stem[^1] == stem[^2] && known(stem[..^1]))
            {
                return stem[..^1];
            }
        }

        return !known(word) && word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }
}
