using Parallax.Comparing.Words;

namespace Parallax.Comparing.Happenings;

/// <summary>
/// A story's statements as vectors. In one story every sentence names the same few people and places: words are weighted by how few of the story's sentences
/// have them, and what all statements share is taken off the vectors, so that what is left tells the statements apart.
/// </summary>
public sealed class StoryVectors
{
    /// <summary>How much of the story's mean is taken off.</summary>
    const double Centring = 0.8;

    readonly Dictionary<string, int> _sentencesWith = new(StringComparer.Ordinal);
    readonly int _sentences;
    readonly double[] _mean;
    readonly double[][] _centred;

    /// <summary>Works out all vectors of a story.</summary>
    public StoryVectors(StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var tellings = accounts.Tellings;
        foreach (var sentence in tellings.DistinctBy(t => (t.Report.Id, t.Statement.Sentence)))
        {
            _sentences++;
            foreach (var family in accounts.Sentence(sentence).Words.Select(w => w.Family).Distinct(StringComparer.Ordinal))
            {
                _sentencesWith[family] = _sentencesWith.GetValueOrDefault(family) + 1;
            }
        }

        double[][] plain = [.. tellings.Select(t => Vector(t.All))];
        _mean = new double[Word.VectorWidth];
        foreach (var vector in plain)
        {
            for (var i = 0; i < _mean.Length; i++)
            {
                _mean[i] += vector[i] / plain.Length;
            }
        }

        _centred = [.. plain.Select(Centre)];
    }

    /// <summary>How much a word tells in this story: the rarer among its sentences the more; words that all news share count less.</summary>
    public double Rarity(Word word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Math.Log((_sentences + 1.0) / (_sentencesWith.GetValueOrDefault(word.Family) + 0.5)) * Math.Min(1, word.Weight / 3);
    }

    /// <summary>Cosine of two statements, the story's mean taken off.</summary>
    public double Centred(int a, int b) => Dot(_centred[a], _centred[b]);

    double[] Centre(double[] vector) => Unit([.. vector.Select((x, i) => x - (Centring * _mean[i]))]);

    static double[] Vector(TermBag bag)
    {
        var sum = new double[Word.VectorWidth];
        foreach (var word in bag.Words)
        {
            var vector = word.Vector.Span;
            var by = Math.Sqrt(word.Weight);
            for (var i = 0; i < vector.Length; i++)
            {
                sum[i] += by * (sbyte)vector[i];
            }
        }

        return Unit(sum);
    }

    static double[] Unit(double[] vector)
    {
        var length = Math.Sqrt(Dot(vector, vector));
        return length < 1e-9 ? vector : [.. vector.Select(x => x / length)];
    }

    static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
