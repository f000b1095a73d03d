using System.Globalization;
using System.Text;

namespace Parallax.Evaluation.Measures;

/// <summary>
/// The measure of the scrapinghub article extraction benchmark: overlap of 4-word shingles, counted with repetition; each page's counts are
/// divided by their sum, so that long pages weigh no more than short ones, and then summed over pages.
/// </summary>
public sealed class ShingleScore
{
    const int Words = 4;

    double _both, _predictedOnly, _trueOnly;

    /// <summary>How many pages were added.</summary>
    public int Pages { get; private set; }

    /// <summary>Share of the predicted text that is true, 0 to 1; as the benchmark has it, 1 where nothing differs and 0 where nothing is right.</summary>
    public double Precision => _predictedOnly == 0 && _trueOnly == 0 ? 1 : _both == 0 ? 0 : _both / (_both + _predictedOnly);

    /// <summary>Share of the true text that is predicted, 0 to 1.</summary>
    public double Recall => _predictedOnly == 0 && _trueOnly == 0 ? 1 : _both == 0 ? 0 : _both / (_both + _trueOnly);

    /// <summary>Harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds a page.</summary>
    public void Add(string truth, string predicted)
    {
        Pages++;
        var (t, p) = (Shingles(truth), Shingles(predicted));
        double both = 0, predictedOnly = 0, trueOnly = 0;
        foreach (var key in t.Keys.Union(p.Keys))
        {
            var (inTruth, inPrediction) = (t.GetValueOrDefault(key), p.GetValueOrDefault(key));
            both += Math.Min(inTruth, inPrediction);
            predictedOnly += Math.Max(0, inPrediction - inTruth);
            trueOnly += Math.Max(0, inTruth - inPrediction);
        }

        var sum = both + predictedOnly + trueOnly;
        if (sum > 0)
        {
            _both += both / sum;
            _predictedOnly += predictedOnly / sum;
            _trueOnly += trueOnly / sum;
        }
    }

    /// <summary>Runs of four words with how often they occur; a text of fewer words is one shingle.</summary>
    static Dictionary<string, int> Shingles(string text)
    {
        var words = Tokens(text);
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Count - Words + 1) && words.Count > 0; i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(Words));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }

    /// <summary>What Python's <c>\w+</c> finds: letters, numbers of any kind, and the underscore.</summary>
    static List<string> Tokens(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || rune.Value == '_'
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber)
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
