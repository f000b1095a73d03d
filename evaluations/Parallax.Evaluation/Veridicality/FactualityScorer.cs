namespace Parallax.Evaluation.Veridicality;

/// <summary>Counts how ratings and classes meet the labelled ratings: Pearson's r and mean absolute error of the rating, F1 of five classes and their mean.</summary>
public sealed class FactualityScorer
{
    /// <summary>The five classes, from certainly so to certainly not; probable and possible are one.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["CT+", "PS+", "U", "PS-", "CT-"];

    readonly int[,] _counts = new int[5, 5];
    int _n;
    double _x, _y, _xx, _yy, _xy, _error;

    /// <summary>Adds one event word.</summary>
    /// <param name="label">The labelled rating.</param>
    /// <param name="rating">The rating read.</param>
    /// <param name="read">Position in <see cref="Classes"/> of the class read.</param>
    public void Add(double label, double rating, int read)
    {
        _n++;
        _x += label;
        _y += rating;
        _xx += label * label;
        _yy += rating * rating;
        _xy += label * rating;
        _error += Math.Abs(label - rating);
        _counts[ClassOf(label), read]++;
    }

    /// <summary>The class of a rating: at least 2.5, at least 0.5, above −0.5, above −2.5, the rest.</summary>
    public static int ClassOf(double rating) => rating switch { >= 2.5 => 0, >= 0.5 => 1, > -0.5 => 2, > -2.5 => 3, _ => 4 };

    /// <summary>All figures, by the names of the labelled sets' page; <c>f1.*</c> and <c>macro.f1</c> 0 to 100.</summary>
    public Scores Scores()
    {
        var spread = Math.Sqrt(((_n * _xx) - (_x * _x)) * ((_n * _yy) - (_y * _y)));
        double[] f1 = [.. Enumerable.Range(0, 5).Select(F1)];
        return new Scores(_n,
        [
            ("pearson", spread == 0 ? 0 : ((_n * _xy) - (_x * _y)) / spread), ("mae", _n == 0 ? 0 : _error / _n), ("macro.f1", f1.Average()),
            .. Classes.Zip(f1, (name, value) => ("f1." + name, value)),
        ]);
    }

    double F1(int c)
    {
        var (labelled, read) = (0, 0);
        for (var i = 0; i < 5; i++)
        {
            labelled += _counts[c, i];
            read += _counts[i, c];
        }

        return labelled + read == 0 ? 0 : 200.0 * _counts[c, c] / (labelled + read);
    }
}
