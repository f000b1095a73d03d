using Parallax.Comparing.Words;

namespace Parallax.Comparing.Happenings;

/// <summary>
/// How much of what one stretch of a story says another says too, in whatever words: each word counts by how rare it is in the story, as far as the likest word of
/// the other stands for it. Likeness of two words is worked out once a story.
/// </summary>
/// <param name="vectors">How rare a word is in the story.</param>
public sealed class WordLikeness(StoryVectors vectors)
{
    /// <summary>Likeness up to which two words have nothing to do with one another.</summary>
    const double Unlike = 0.4;

    /// <summary>Likeness is kept in as many steps.</summary>
    const int Steps = 250;

    /// <summary>Rows of words longer than this are a copied sentence all the same.</summary>
    const int LongestRow = 20;

    const byte Unknown = byte.MaxValue;

    /// <summary>What a relation in the word net is worth beside a cosine.</summary>
    const double NetWeight = 0.8;

    readonly Dictionary<string, int> _number = new(StringComparer.Ordinal);
    readonly List<Word> _words = [];
    readonly List<double> _rarity = [];
    readonly List<byte[]> _likeness = [];
    readonly Dictionary<TermBag, int[]> _bags = [];
    readonly Dictionary<Telling, int[]> _rows = [];
    readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);

    /// <summary>Share of the first's rarity that the second covers, 0 to 1.</summary>
    public double Cover(TermBag first, TermBag second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (covered, all) = (0.0, 0.0);
        var others = Numbers(second);
        foreach (var x in Numbers(first))
        {
            var best = 0.0;
            foreach (var y in others)
            {
                best = Math.Max(best, Likeness(x, y));
            }

            covered += _rarity[x] * best;
            all += _rarity[x];
        }

        return all <= 0 ? 0 : covered / all;
    }

    /// <summary>How far each covers the other, together.</summary>
    public double Both(TermBag first, TermBag second) => Math.Sqrt(Cover(first, second) * Cover(second, first));

    /// <summary>How many words both have in one row, of any kind, at most <see cref="LongestRow"/>.</summary>
    public int InARow(Telling first, Telling second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (a, b) = (Row(first), Row(second));
        var most = 0;
        for (var i = 0; i + most < a.Length; i++)
        {
            for (var j = 0; j + most < b.Length; j++)
            {
                var same = 0;
                while (same < LongestRow && i + same < a.Length && j + same < b.Length && a[i + same] == b[j + same])
                {
                    same++;
                }

                most = Math.Max(most, same);
            }
        }

        return most;
    }

    int[] Row(Telling telling)
    {
        if (!_rows.TryGetValue(telling, out var row))
        {
            var extent = telling.Statement.Extent;
            row = [.. WordSpans.Of(telling.Report.Text, extent.Start, extent.End).Select(w => _forms.TryGetValue(w, out var form) ? form : _forms[w] = _forms.Count)];
            _rows[telling] = row;
        }

        return row;
    }

    double Likeness(int x, int y)
    {
        if (x == y)
        {
            return 1;
        }

        var (low, high) = x < y ? (x, y) : (y, x);
        ref var kept = ref _likeness[high][low];
        if (kept == Unknown)
        {
            var (a, b) = (_words[low], _words[high]);
            var near = Math.Max(a.Cosine(b), NetWeight * a.Nearness(b));
            kept = a.Family == b.Family ? (byte)Steps : (byte)(Steps * Math.Max(0, (near - Unlike) / (1 - Unlike)));
        }

        return (double)kept / Steps;
    }

    int[] Numbers(TermBag bag)
    {
        if (!_bags.TryGetValue(bag, out var numbers))
        {
            _bags[bag] = numbers = [.. bag.Words.Select(Number)];
        }

        return numbers;
    }

    int Number(Word word)
    {
        if (!_number.TryGetValue(word.Base, out var number))
        {
            _number[word.Base] = number = _words.Count;
            var unknown = new byte[number];
            Array.Fill(unknown, Unknown);
            _likeness.Add(unknown);
            _words.Add(word);
            _rarity.Add(vectors.Rarity(word));
        }

        return number;
    }
}
