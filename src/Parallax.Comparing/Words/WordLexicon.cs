using System.Collections.Frozen;
using System.Globalization;
using Parallax.Knowledge;

namespace Parallax.Comparing.Words;

/// <summary>What is known of words: how common each is in international news, what it can mean, what it is made from, what it opposes.</summary>
public sealed class WordLexicon
{
    readonly FrozenDictionary<string, Word> _words;
    readonly FrozenDictionary<string, string> _forms;

    WordLexicon(FrozenDictionary<string, Word> words, FrozenDictionary<string, string> forms) => (_words, _forms) = (words, forms);

    /// <summary>Reads pack <c>comparing</c>.</summary>
    public static WordLexicon From(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var pack = knowledge.Pack("comparing");
        var vectors = pack.Blob("vectors");
        return new WordLexicon(
            pack.Table("words").Rows.Select((r, i) => new Word(
                r.Id,
                Math.Max(0, Math.Log(10000.0 / Math.Max(1, int.Parse(r["rate"], CultureInfo.InvariantCulture)))),
                [.. r.List("senses").Select(Sense)],
                [.. r.List("above").Select(Sense)],
                r["family"],
                r.List("opposites"),
                Vector(vectors, i))).ToFrozenDictionary(w => w.Base, StringComparer.Ordinal),
            pack.Table("forms").Rows.ToFrozenDictionary(r => r.Id, r => r["base"], StringComparer.Ordinal));
    }

    /// <summary>The word behind a form as written. An unknown one is rare, and its own family.</summary>
    public Word Of(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var lower = form.ToLowerInvariant();
        var found = _forms.TryGetValue(lower, out var irregular) ? irregular : Inflection.Base(lower, _words.ContainsKey);
        return _words.TryGetValue(found, out var word) ? word : new Word(found, Word.RareWeight, [], [], found, [], default);
    }

    static ReadOnlyMemory<byte> Vector(ReadOnlyMemory<byte> all, int row)
    {
        var vector = all.Slice(row * Word.VectorWidth, Word.VectorWidth);
        return vector.Span.IndexOfAnyExcept((byte)0) < 0 ? default : vector;
    }

    static long Sense(string text)
    {
        var number = 0L;
        foreach (var c in text.AsSpan(1))
        {
            number = (number * 36) + (char.IsAsciiDigit(c) ? c - '0' : c - 'a' + 10);
        }

        return (number << 2) | (text[0] switch { 'v' => 1L, 'n' => 2L, _ => 3L });
    }
}
