using System.Collections.Frozen;
using Parallax.Knowledge;

namespace Parallax.Language.Segmentation;

/// <summary>Tells a text's language by its script and its function words, so that reports in others than English are set aside by name.</summary>
/// <remarks>A text too short, or in no language known, is left open: unknown is not foreign. Only the text's beginning is looked at.</remarks>
public sealed class LanguageRecognition
{
    const int Looked = 20_000;
    const int LongestWord = 24;

    // In running text of any language here, function words of this list are a third to a half of all words; names and numbers bring the share down.
    const int LeastWords = 3;
    const double LeastShare = 0.12;

    // English is kept where it comes near the best: its reports quote and name in other languages, and share words with them.
    const double Benefit = 0.6;

    readonly string[] _codes, _names, _scripts;
    readonly FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _words;

    LanguageRecognition(string[] codes, string[] names, string[] scripts, FrozenDictionary<string, ulong> words)
    {
        (_codes, _names, _scripts) = (codes, names, scripts);
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Takes the languages from the pack; get it by <c>knowledge.Table(LanguageRecognition.From)</c>.</summary>
    public static LanguageRecognition From(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var rows = knowledge.Pack("language-words").Table("languages").Rows;
        var words = new Dictionary<string, ulong>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            if (i >= 64)
            {
                throw rows[i].Wrong("is one language too many; there is room for 64");
            }

            foreach (var word in rows[i].List("words"))
            {
                words[word] = words.GetValueOrDefault(word) | (1UL << i);
            }
        }

        return new LanguageRecognition(
            [.. rows.Select(r => r.Id)], [.. rows.Select(r => r["name"])], [.. rows.Select(r => r["script"])], words.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The language's code (ISO 639-1), or null where the text does not tell.</summary>
    public string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<int> counts = stackalloc int[64];
        Span<char> word = stackalloc char[LongestWord];
        var scripts = new Dictionary<string, int>(StringComparer.Ordinal);
        int words = 0, letters = 0, length = 0;
        var looked = Math.Min(text.Length, Looked);
        for (var i = 0; i <= looked; i++)
        {
            var c = i < looked ? text[i] : ' ';
            if (char.IsLetter(c) || (length > 0 && Characters.Extends(c)))
            {
                if (length < LongestWord)
                {
                    word[length] = char.ToLowerInvariant(c);
                }

                length++;
                var script = ScriptOf(c);
                if (script.Length > 0)
                {
                    letters++;
                    scripts[script] = scripts.GetValueOrDefault(script) + 1;
                }

                continue;
            }

            if (length > 0)
            {
                words++;
                Count(word[..Math.Min(length, LongestWord)], length, counts);
                length = 0;
            }
        }

        if (letters == 0)
        {
            return null;
        }

        var main = scripts.MaxBy(s => (s.Value, s.Key)).Key;
        if (main == "Han" && scripts.GetValueOrDefault("Kana") * 10 > letters)
        {
            main = "Kana";
        }

        return Best(main, counts, words);
    }

    /// <summary>Whether the text is in a language other than English; false where it does not tell.</summary>
    public bool IsForeign(string text) => Of(text) is { } code && code != "en";

    /// <summary>A language's English name, for messages.</summary>
    public string NameOf(string code) => _names[Array.IndexOf(_codes, code)];

    string? Best(string script, ReadOnlySpan<int> counts, int words)
    {
        var best = -1;
        var alone = 0;
        for (var i = 0; i < _codes.Length; i++)
        {
            if (_scripts[i] == script)
            {
                alone++;
                best = best < 0 || counts[i] > counts[best] ? i : best;
            }
        }

        if (best < 0)
        {
            return null;
        }

        if (alone > 1 && (counts[best] < LeastWords || counts[best] < LeastShare * words))
        {
            return null;
        }

        var english = Array.IndexOf(_codes, "en");
        return script == "Latin" && counts[english] >= Benefit * counts[best] ? "en" : _codes[best];
    }

    void Count(ReadOnlySpan<char> word, int length, Span<int> counts)
    {
        if (length > LongestWord || !_words.TryGetValue(word, out var languages))
        {
            return;
        }

        for (; languages != 0; languages &= languages - 1)
        {
            counts[System.Numerics.BitOperations.TrailingZeroCount(languages)]++;
        }
    }

    static string ScriptOf(char c) => c switch
    {
        < '\u0250' => "Latin",
        >= '\u1E00' and < '\u1F00' => "Latin",
        >= '\u0370' and < '\u0400' or >= '\u1F00' and < '\u2000' => "Greek",
        >= '\u0400' and < '\u0530' => "Cyrillic",
        >= '\u0530' and < '\u0590' => "Armenian",
        >= '\u0590' and < '\u0600' => "Hebrew",
        >= '\u0600' and < '\u0780' or >= '\uFB50' and < '\uFE00' or >= '\uFE70' and < '\uFF00' => "Arabic",
        >= '\u0900' and < '\u0980' => "Devanagari",
        >= '\u0980' and < '\u0A00' => "Bengali",
        >= '\u0B80' and < '\u0C00' => "Tamil",
        >= '\u0E00' and < '\u0E80' => "Thai",
        >= '\u10A0' and < '\u1100' => "Georgian",
        >= '\u1100' and < '\u1200' or >= '\uAC00' and < '\uD7B0' => "Hangul",
        >= '\u1200' and < '\u1380' => "Ethiopic",
        >= '\u3040' and < '\u3100' => "Kana",
        >= '\u3400' and < '\uA000' => "Han",
        _ => "",
    };
}
