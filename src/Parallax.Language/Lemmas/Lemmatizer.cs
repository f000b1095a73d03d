using System.Globalization;
using Parallax.Knowledge;
using Parallax.Language.Segmentation;

namespace Parallax.Language.Lemmas;

/// <summary>Dictionary forms: from a lexicon of words with their tags; for a known word with another tag, from what it is with a like one; for unknown
/// words, from endings learned from the treebanks.</summary>
public sealed class Lemmatizer
{
    /// <summary>The longest ending a rule may have.</summary>
    internal const int LongestEnding = 6;

    const int LongestAddition = 2;

    // Of longer words in capitals most are written so for loudness.
    const int LongestAcronym = 4;

    static readonly string[][] s_likeTags = [["VBD", "VBN"], ["VB", "VBP"], ["NNP", "NNPS"], ["JJR", "RBR"], ["JJS", "RBS"]];

    readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lexicon, _lemmas;
    readonly Dictionary<string, LemmaRule[]>.AlternateLookup<ReadOnlySpan<char>> _rules;

    internal Lemmatizer(IEnumerable<(string Key, string Lemma)> lexicon, IEnumerable<(string Key, LemmaRule[] Rules)> rules)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var lemmas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, lemma) in lexicon)
        {
            lemmas.TryAdd(lemma, lemma);
            words.Add(key, lemmas[lemma]);
        }

        _lexicon = words.GetAlternateLookup<ReadOnlySpan<char>>();
        _lemmas = lemmas.GetAlternateLookup<ReadOnlySpan<char>>();
        _rules = rules.ToDictionary(r => r.Key, r => r.Rules, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Takes the trained tables from the packs.</summary>
    public static Lemmatizer From(KnowledgeBase knowledge)
    {
        var pack = knowledge.Pack("language-words");
        return new Lemmatizer(
            pack.Table("lemmas").Rows.Select(r => (r.Id, r["lemma"])),
            pack.Table("endings").Rows.Select(r => (r.Id, r.List("edits").Select(e => LemmaRule.Parse(e) ?? throw r.Wrong($"has the edit '{e}'; expected cut:add:case")).ToArray())));
    }

    /// <summary>The dictionary form; lower case but for proper nouns. The same string object for the same lemma where it is known.</summary>
    public string Lemma(ReadOnlySpan<char> form, Upos upos, string xpos)
    {
        if (form.Length > Feature.Reach)
        {
            return form.ToString();
        }

        ref var recent = ref RecentLemma.Slot(form, xpos);
        if (recent.Lemma is not null && recent.Owner == this && recent.Xpos == xpos && form.SequenceEqual(recent.Form))
        {
            return recent.Lemma;
        }

        var lemma = Found(form, xpos);
        recent = new RecentLemma(this, form.ToString(), xpos, lemma);
        return lemma;
    }

    string Found(ReadOnlySpan<char> form, string xpos)
    {
        Span<char> buffer = stackalloc char[Feature.Reach + 16];
        var key = Key(form, xpos, buffer);
        if (_lexicon.TryGetValue(key, out var known))
        {
            return known;
        }

        var word = buffer[..form.Length];
        if (xpos is "VB" or "VBP" && _lemmas.TryGetValue(word, out known))
        {
            return known;
        }

        return WithLikeTag(buffer, form.Length, xpos) ?? Derived(form, xpos);
    }

    /// <summary>What a word is with another tag of the same kind: "shot" is of "shoot" as past tense and as participle.</summary>
    string? WithLikeTag(Span<char> key, int length, string xpos)
    {
        foreach (var tags in s_likeTags)
        {
            if (!tags.Contains(xpos))
            {
                continue;
            }

            foreach (var tag in tags)
            {
                tag.CopyTo(key[(length + 1)..]);
                if (_lexicon.TryGetValue(key[..(length + 1 + tag.Length)], out var known))
                {
                    return known;
                }
            }
        }

        return null;
    }

    /// <summary>The lexicon's key: the word in lower case, but for proper nouns, with plain apostrophes; a bar; the tag.</summary>
    internal static ReadOnlySpan<char> Key(ReadOnlySpan<char> form, string xpos, Span<char> buffer)
    {
        var proper = IsProper(xpos);
        for (var i = 0; i < form.Length; i++)
        {
            var c = form[i] is '’' or '‘' ? '\'' : form[i];
            buffer[i] = proper ? c : char.ToLowerInvariant(c);
        }

        buffer[form.Length] = '|';
        xpos.CopyTo(buffer[(form.Length + 1)..]);
        return buffer[..(form.Length + 1 + xpos.Length)];
    }

    /// <summary>The rules' key: the tag; how the word is written; the ending in lower case.</summary>
    internal static ReadOnlySpan<char> RuleKey(ReadOnlySpan<char> form, string xpos, int ending, Span<char> buffer)
    {
        xpos.CopyTo(buffer);
        var n = xpos.Length;
        buffer[n++] = '|';
        buffer[n++] = !char.IsUpper(form[0]) ? 'l' : form.Length > 1 && form[1..].ContainsAnyExceptInRange('A', 'Z') ? 'c' : form.Length <= LongestAcronym ? 'u' : 'w';
        buffer[n++] = '|';
        for (var i = form.Length - ending; i < form.Length; i++)
        {
            buffer[n++] = form[i] is '’' or '‘' ? '\'' : char.ToLowerInvariant(form[i]);
        }

        return buffer[..n];
    }

    internal static bool IsProper(string xpos) => xpos is "NNP" or "NNPS";

    string Derived(ReadOnlySpan<char> form, string xpos)
    {
        Span<char> key = stackalloc char[LongestEnding + 16];
        Span<char> lemma = stackalloc char[Feature.Reach + 8];
        string? regular = null;
        for (var ending = Math.Min(LongestEnding, form.Length); ending >= 0; ending--)
        {
            if (!_rules.TryGetValue(RuleKey(form, xpos, ending, key), out var rules))
            {
                continue;
            }

            // Of the edits seen with this ending, the first that makes a word known as a lemma; else the most frequent.
            foreach (var rule in rules)
            {
                if (_lemmas.TryGetValue(rule.Apply(form, lemma), out var known))
                {
                    return known;
                }
            }

            // Before a word is made that nobody has seen: what the spelling of inflection allows and is known.
            if ((regular ??= Regular(form, xpos) ?? "").Length > 0)
            {
                return regular;
            }

            // An edit that adds more than an ending makes a lemma only where it makes a known one.
            foreach (var rule in rules)
            {
                if (rule.Add.Length <= LongestAddition)
                {
                    return rule.Apply(form, lemma).ToString();
                }
            }
        }

        return IsProper(xpos) ? form.ToString() : form.ToString().ToLower(CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a word ends in a consonant behind a single vowel.</summary>
    static bool WouldDouble(ReadOnlySpan<char> word) =>
        word.Length > 2 && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'y') && IsVowel(word[^2]) && !IsVowel(word[^3]);

    static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    bool IsVerb(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[Feature.Reach + 8];
        return _lexicon.ContainsKey(Key(word, "VB", key)) || _lexicon.ContainsKey(Key(word, "VBP", key));
    }

    /// <summary>The known lemma that a regular inflection is of: "freed" of "free", "looted" of "loot", "boycotted" of "boycott", "pitied" of "pity"; null where none is known.</summary>
    string? Regular(ReadOnlySpan<char> form, string xpos)
    {
        Span<char> word = stackalloc char[Feature.Reach + 1];
        form.ToLowerInvariant(word);
        var ending = xpos switch { "VBD" or "VBN" => "ed", "VBG" => "ing", "VBZ" or "NNS" => "s", _ => "" };
        var stem = form.Length - ending.Length;
        if (ending.Length == 0 || stem < 2 || !word[stem..form.Length].SequenceEqual(ending))
        {
            return null;
        }

        // "freed", "convened": the e belongs to the word, even where there is a word without it ("hoped"), whose last letter would be doubled.
        word[stem] = 'e';
        if (ending != "s" && _lemmas.TryGetValue(word[..(stem + 1)], out var known))
        {
            return known;
        }

        // A bare stem whose last letter would be doubled must be known as a verb: "visited" is of "visit", but "slated" not of "slat" nor "emphasised" of "emphasis".
        if (_lemmas.TryGetValue(word[..stem], out known) && (ending == "s" || !WouldDouble(word[..stem]) || IsVerb(word[..stem])))
        {
            return known;
        }

        // "passes", "pitied", "armies": an e that belongs to the ending, an i that stands for a y; "stopped": the last letter doubled.
        if (ending == "s" && word[stem - 1] == 'e')
        {
            if (_lemmas.TryGetValue(word[..(stem - 1)], out known))
            {
                return known;
            }

            stem--;
        }

        if (word[stem - 1] == 'i')
        {
            word[stem - 1] = 'y';
            return _lemmas.TryGetValue(word[..stem], out known) ? known : null;
        }

        return ending != "s" && stem > 2 && word[stem - 1] == word[stem - 2] && _lemmas.TryGetValue(word[..(stem - 1)], out known) ? known : null;
    }
}
