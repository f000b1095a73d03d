using Parallax.Model;

namespace Parallax.Evaluation.Tasks.Times;

/// <summary>TempEval-3's counts for time expressions (UzZaman et al. 2013): extents strict and relaxed, values on relaxed matches.</summary>
public sealed class TempEval
{
    int _gold, _found, _strict, _relaxed, _value;

    /// <summary>Adds a document: each gold time is matched with the first free found time that overlaps it, an exact one before all others.</summary>
    public void Add(IReadOnlyList<(TextSpan Span, string Value)> gold, IReadOnlyList<(TextSpan Span, string Value)> found)
    {
        _gold += gold.Count;
        _found += found.Count;
        var taken = new bool[found.Count];
        var match = new int[gold.Count];
        Array.Fill(match, -1);
        for (var pass = 0; pass < 2; pass++)
        {
            for (var g = 0; g < gold.Count; g++)
            {
                for (var f = 0; f < found.Count && match[g] < 0; f++)
                {
                    if (!taken[f] && (pass == 0 ? gold[g].Span == found[f].Span : gold[g].Span.Overlaps(found[f].Span)))
                    {
                        taken[f] = true;
                        match[g] = f;
                    }
                }
            }
        }

        for (var g = 0; g < gold.Count; g++)
        {
            if (match[g] >= 0)
            {
                _relaxed++;
                _strict += gold[g].Span == found[match[g]].Span ? 1 : 0;
                _value += gold[g].Value == found[match[g]].Value ? 1 : 0;
            }
        }
    }

    /// <summary>The scores over all documents, in percent.</summary>
    public Scores Scores => new(_gold, [.. Of("strict", _strict), .. Of("relaxed", _relaxed), .. Of("value", _value)]);

    IEnumerable<(string, double)> Of(string name, int hits)
    {
        yield return ($"{name}.precision", Percent(hits, _found));
        yield return ($"{name}.recall", Percent(hits, _gold));
        yield return ($"{name}.f1", Percent(2 * hits, _found + _gold));
    }

    static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
