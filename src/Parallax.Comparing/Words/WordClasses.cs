using System.Collections.Frozen;
using Parallax.Knowledge;
using Parallax.Model;

namespace Parallax.Comparing.Words;

/// <summary>Finds phrases of word classes by the base forms of their words.</summary>
public sealed class WordClasses
{
    readonly FrozenDictionary<string, (string[] Words, WordClass Class)[]> _byFirst;
    readonly WordLexicon _lexicon;

    WordClasses(IEnumerable<(string[] Words, WordClass Class)> phrases, WordLexicon lexicon)
    {
        _byFirst = phrases.GroupBy(p => p.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.Ordinal);
        _lexicon = lexicon;
    }

    /// <summary>Reads pack <c>comparing</c>.</summary>
    public static WordClasses From(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var lexicon = knowledge.Table(WordLexicon.From);
        return new WordClasses(
            knowledge.Pack("comparing").Table("classes").Rows.SelectMany(r =>
            {
                var wordClass = new WordClass(r.Id, r["kind"], r["value"], r.List("opposes"));
                return r.List("phrases").Select(p => (p.Split(' ').Select(w => lexicon.Of(w).Base).ToArray(), wordClass));
            }), lexicon);
    }

    /// <summary>Phrases of classes of a kind in a stretch of text, in order; where several begin at one word, the longest.</summary>
    public IEnumerable<(WordClass Class, TextSpan Span)> Find(string text, TextSpan within, string kind)
    {
        ArgumentNullException.ThrowIfNull(text);
        TextSpan[] spans = [.. WordSpans.In(text, within.Start, within.End)];
        string[] bases = [.. spans.Select(s => _lexicon.Of(text[s.Start..s.End]).Base)];
        for (var i = 0; i < bases.Length; i++)
        {
            if (!_byFirst.TryGetValue(bases[i], out var phrases))
            {
                continue;
            }

            foreach (var (words, wordClass) in phrases)
            {
                if (wordClass.Kind == kind && i + words.Length <= bases.Length && words.AsSpan().SequenceEqual(bases.AsSpan(i, words.Length)))
                {
                    yield return (wordClass, spans[i].Union(spans[i + words.Length - 1]));
                    break;
                }
            }
        }
    }

    /// <summary>Whether a stretch has a phrase of a kind.</summary>
    public bool Has(string text, TextSpan within, string kind) => Find(text, within, kind).Any();
}
