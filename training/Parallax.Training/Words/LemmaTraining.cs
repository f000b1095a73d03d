using Parallax.Language;
using Parallax.Language.Lemmas;

namespace Parallax.Training.Words;

/// <summary>Learns lemmas: a lexicon by word and tag, and edits by ending for words it lacks.</summary>
internal static class LemmaTraining
{
    const int MostEdits = 3;

    /// <summary>The most frequent lemma of each word and tag; that of a misspelt word ("s" for "'s") where nobody spells it rightly. Where both treebanks know
    /// a word, the first's usage counts more. Irregular verbs are as grammar has them, other irregular words where the treebanks lack them.</summary>
    public static SortedDictionary<string, string> Lexicon(List<TreebankText> first, List<TreebankText> second, IEnumerable<(string Key, string Lemma)> irregular)
    {
        var lexicon = Frequent(first, second, IsFit);
        foreach (var (key, lemma) in Frequent(first, second, w => w.IsTypo && IsWord(w)))
        {
            lexicon.TryAdd(key, lemma);
        }

        foreach (var (key, lemma) in irregular)
        {
            if (key.Contains("|VB", StringComparison.Ordinal))
            {
                lexicon[key] = lemma;
            }
            else
            {
                lexicon.TryAdd(key, lemma);
            }
        }

        return lexicon;
    }

    static SortedDictionary<string, string> Frequent(List<TreebankText> first, List<TreebankText> second, Func<TreebankWord, bool> isFit)
    {
        var counts = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (texts, weight) in new[] { (first, 3), (second, 1) })
        {
            foreach (var word in texts.SelectMany(t => t.Words).Where(isFit))
            {
                var key = Lemmatizer.Key(word.Form, word.Xpos, new char[80]).ToString();
                if (!counts.TryGetValue(key, out var lemmas))
                {
                    counts[key] = lemmas = new(StringComparer.Ordinal);
                }

                lemmas[word.Lemma] = lemmas.GetValueOrDefault(word.Lemma) + weight;
            }
        }

        var lexicon = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, lemmas) in counts)
        {
            lexicon[key] = lemmas.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).First().Key;
        }

        return lexicon;
    }

    /// <summary>For each tag, way of writing and ending, the edits seen, most frequent first; longer endings only where they say something else. Irregular
    /// forms teach nothing: "shot" comes of "shoot", but no other word does so.</summary>
    public static SortedDictionary<string, LemmaRule[]> Endings(IEnumerable<TreebankText> texts, HashSet<string> irregular)
    {
        var key = new char[80];
        var types = texts.SelectMany(t => t.Words).Where(w => IsFit(w) && !irregular.Contains(Lemmatizer.Key(w.Form, w.Xpos, key).ToString())).Select(w => (w.Form, w.Xpos, w.Lemma)).GroupBy(w => w)
            .Select(g => (Word: g.Key, Edit: LemmaRule.Between(g.Key.Form, g.Key.Lemma), Weight: Math.Min(g.Count(), 3))).Where(t => t.Edit is not null);
        var counts = new Dictionary<string, Dictionary<LemmaRule, int>>(StringComparer.Ordinal);
        var buffer = new char[80];
        foreach (var (word, edit, weight) in types)
        {
            for (var ending = 0; ending <= Math.Min(Lemmatizer.LongestEnding, word.Form.Length); ending++)
            {
                if (ending < edit!.Cut && ending < word.Form.Length)
                {
                    continue;
                }

                var rule = Lemmatizer.RuleKey(word.Form, word.Xpos, ending, buffer).ToString();
                if (!counts.TryGetValue(rule, out var edits))
                {
                    counts[rule] = edits = [];
                }

                edits[edit] = edits.GetValueOrDefault(edit) + weight;
            }
        }

        var rules = new SortedDictionary<string, LemmaRule[]>(StringComparer.Ordinal);
        foreach (var (rule, edits) in counts.Where(c => c.Value.Values.Sum() > 1).OrderBy(c => c.Key.Length).ThenBy(c => c.Key, StringComparer.Ordinal))
        {
            LemmaRule[] best = [.. edits.OrderByDescending(e => e.Value).ThenBy(e => e.Key.ToString(), StringComparer.Ordinal).Take(MostEdits).Select(e => e.Key)];
            if (Shorter(rules, rule) is not { } shorter || !shorter.SequenceEqual(best))
            {
                rules[rule] = best;
            }
        }

        return rules;
    }

    /// <summary>Share of right lemmas, given words and tags.</summary>
    public static double Score(Lemmatizer lemmatizer, IEnumerable<TreebankText> texts)
    {
        var words = texts.SelectMany(t => t.Words).ToList();
        return 100.0 * words.Count(w => w.Lemma == "_" || lemmatizer.Lemma(w.Form, Enum.Parse<Upos>(w.Upos), w.Xpos) == w.Lemma) / words.Count;
    }

    static bool IsFit(TreebankWord word) => !word.IsTypo && IsWord(word);

    static bool IsWord(TreebankWord word) => word.Lemma != "_" && word.Xpos is not ("GW" or "AFX" or "ADD" or "XX") && word.Form.Length <= 32
        && !word.Form.Contains('|', StringComparison.Ordinal) && !word.Lemma.AsSpan().ContainsAny(" |\t");

    static LemmaRule[]? Shorter(SortedDictionary<string, LemmaRule[]> rules, string key)
    {
        var at = key.IndexOf('|', key.IndexOf('|', StringComparison.Ordinal) + 1) + 1;
        for (var from = at + 1; from <= key.Length; from++)
        {
            if (rules.TryGetValue(key[..at] + key[from..], out var found))
            {
                return found;
            }
        }

        return null;
    }
}
