namespace Parallax.Benchmarks.Streams;

/// <summary>The words of some thousand reports, cut so that made-up reports can be written from them: which are names, which may be put for one another.</summary>
sealed class StreamWords
{
    const int LeastLength = 5;
    readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _others = new(StringComparer.Ordinal);
    readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    public StreamWords(IReadOnlyList<string> texts)
    {
        var capital = new Dictionary<string, (int Capital, int All)>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in texts.SelectMany(Words))
        {
            var (capitals, all) = capital.GetValueOrDefault(word);
            capital[word] = (capitals + (char.IsUpper(word[0]) ? 1 : 0), all + 1);
        }

        foreach (var (word, (capitals, all)) in capital.OrderByDescending(c => c.Value.All).ThenBy(c => c.Key, StringComparer.Ordinal))
        {
            if (word.Length > 2 && capitals > all * 0.9)
            {
                _names[Capital(word)] = _names.Count;
            }
            else if (word.Length >= LeastLength && all > 2)
            {
                _others[Lower(word)] = _others.Count;
            }
        }

        Names = [.. _names.Keys];
        Others = [.. _others.Keys];
    }

    /// <summary>Names, the most frequent first.</summary>
    public string[] Names { get; }

    /// <summary>Other words of some length, the most frequent first.</summary>
    public string[] Others { get; }

    /// <summary>A paragraph as pieces: fixed text, or the place of a word in <see cref="Names"/> or <see cref="Others"/>.</summary>
    public StreamPiece[] Cut(string paragraph)
    {
        var pieces = new List<StreamPiece>();
        var done = 0;
        for (var at = 0; at < paragraph.Length;)
        {
            if (!char.IsLetter(paragraph[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < paragraph.Length && char.IsLetter(paragraph[end]))
            {
                end++;
            }

            var word = paragraph[at..end];
            var (name, other) = (_names.GetValueOrDefault(Capital(word), -1), _others.GetValueOrDefault(word, -1));
            if ((name >= 0 && char.IsUpper(word[0])) || other >= 0)
            {
                if (at > done)
                {
                    pieces.Add(new StreamPiece(Once(paragraph[done..at]), -1, -1));
                }

                pieces.Add(new StreamPiece(Once(word), name >= 0 && char.IsUpper(word[0]) ? name : -1, other));
                done = end;
            }

            at = end;
        }

        if (done < paragraph.Length)
        {
            pieces.Add(new StreamPiece(Once(paragraph[done..]), -1, -1));
        }

        return [.. pieces];
    }

    string Once(string text)
    {
        _texts.Add(text);
        return _texts.TryGetValue(text, out var kept) ? kept : text;
    }

    static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            yield return text[at..end];
            at = end;
        }
    }

    static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

#pragma warning disable CA1308 // Words are written in lower case, not compared so.
    static string Lower(string word) => word.ToLowerInvariant();
#pragma warning restore CA1308
}

/// <summary>A piece of a paragraph.</summary>
/// <param name="Text">As written.</param>
/// <param name="Name">Its place among the names, or -1.</param>
/// <param name="Other">Its place among the other words, or -1.</param>
readonly record struct StreamPiece(string Text, int Name, int Other);
