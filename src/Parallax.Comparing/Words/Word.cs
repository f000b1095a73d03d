namespace Parallax.Comparing.Words;

/// <summary>One word of the comparing lexicon.</summary>
/// <param name="Base">Lower-case base form.</param>
/// <param name="Weight">Natural logarithm of how many reports there are for one that has it; 0 for a word that every report has.</param>
/// <param name="Senses">WordNet synsets of its most used senses.</param>
/// <param name="Above">Their hypernyms.</param>
/// <param name="Family">The verb that a noun is made from ("meeting": meet), else the word itself.</param>
/// <param name="Opposites">Antonyms.</param>
/// <param name="Vector">Its word vector, empty where none is known.</param>
public sealed record Word(
    string Base, double Weight, IReadOnlyList<long> Senses, IReadOnlyList<long> Above, string Family, IReadOnlyList<string> Opposites, ReadOnlyMemory<byte> Vector)
{
    /// <summary>Numbers in a vector; each is a signed byte.</summary>
    public const int VectorWidth = 100;

    /// <summary>Cosine of both words' vectors, -1 to 1; 0 where one has none.</summary>
    public double Cosine(Word other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var a = Vector.Span;
        var b = other.Vector.Span;
        var (dot, x, y) = (0L, 0L, 0L);
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            var (p, q) = ((sbyte)a[i], (sbyte)b[i]);
            (dot, x, y) = (dot + (p * q), x + (p * p), y + (q * q));
        }

        return x == 0 || y == 0 ? 0 : dot / Math.Sqrt((double)x * y);
    }

    /// <summary>How near another word is in the word net: 1 the same, .9 same family, .75 a synonym, .5 a kind of or kind above, 0 otherwise.</summary>
    public double Nearness(Word other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Base == other.Base ? 1 : Family == other.Family ? 0.9
            : Senses.Any(other.Senses.Contains) ? 0.75
            : Above.Any(other.Senses.Contains) || Senses.Any(other.Above.Contains) ? 0.5 : 0;
    }

    /// <summary>Weight of a word that the lexicon lacks.</summary>
    public const double RareWeight = 8.5;

    /// <summary>Below this weight a word is in more than half of all reports and tells no two statements apart.</summary>
    public const double LeastWeight = 0.6;
}
