using Parallax.Model;

namespace Parallax.Evaluation.Polnear;

/// <summary>
/// Counts how well read attributions meet the labelled ones. A span is one contiguous piece; equal spans of one role in a document count once,
/// as in published BIO figures. Exact: same tokens. Token: each read span is worth its best Jaccard overlap with a labelled one for precision,
/// each labelled one likewise for recall. Whole: source, cue and content overlap at once (two absent sources do), each used once.
/// </summary>
public sealed class AttributionScorer
{
    readonly Tally[] _roles = [new(), new(), new()];
    int _labelled, _read, _whole;

    /// <summary>How many labelled attributions were seen.</summary>
    public int Items => _labelled;

    /// <summary>Adds one document.</summary>
    public void Add(string text, IReadOnlyList<AttributionParts> labelled, IReadOnlyList<AttributionParts> read)
    {
        var tokens = Tokens(text);
        Func<AttributionParts, EquatableList<TextSpan>>[] parts = [a => a.Source, a => a.Cue, a => a.Content];
        for (var r = 0; r < parts.Length; r++)
        {
            _roles[r].Add(Ranges(labelled, parts[r], tokens), Ranges(read, parts[r], tokens));
        }

        _labelled += labelled.Count;
        _read += read.Count;
        var used = new bool[read.Count];
        foreach (var gold in labelled)
        {
            for (var i = 0; i < read.Count; i++)
            {
                if (!used[i] && Meets(gold.Cue, read[i].Cue) && Meets(gold.Content, read[i].Content) && Meets(gold.Source, read[i].Source))
                {
                    used[i] = true;
                    _whole++;
                    break;
                }
            }
        }
    }

    /// <summary>All figures, 0 to 100, by the names of the labelled sets' page.</summary>
    public Scores Scores() => new(_labelled,
    [
        ("source.exact.f1", _roles[0].Exact), ("cue.exact.f1", _roles[1].Exact), ("content.exact.f1", _roles[2].Exact),
        ("source.token.f1", _roles[0].Token), ("cue.token.f1", _roles[1].Token), ("content.token.f1", _roles[2].Token),
        ("whole.f1", F1(_whole, _read, _whole, _labelled)),
    ]);

    static bool Meets(EquatableList<TextSpan> a, EquatableList<TextSpan> b) =>
        (a.IsEmpty && b.IsEmpty) || a.Any(x => b.Any(y => x.Overlaps(y)));

    static double F1(double right, int read, double found, int labelled)
    {
        var (p, r) = (read == 0 ? 0 : right / read, labelled == 0 ? 0 : found / labelled);
        return p + r == 0 ? 0 : 200 * p * r / (p + r);
    }

    static List<(int First, int End)> Ranges(
        IEnumerable<AttributionParts> attributions, Func<AttributionParts, EquatableList<TextSpan>> part, List<TextSpan> tokens) =>
        [.. attributions.SelectMany(a => part(a)).Select(s => Range(s, tokens)).Where(r => r.First < r.End).Distinct()];

    static (int First, int End) Range(TextSpan span, List<TextSpan> tokens)
    {
        var first = tokens.BinarySearch(new TextSpan(span.Start, span.Start));
        first = first < 0 ? ~first : first;
        if (first > 0 && tokens[first - 1].End > span.Start)
        {
            first--;
        }

        var end = first;
        while (end < tokens.Count && tokens[end].Start < span.End)
        {
            end++;
        }

        return (first, end);
    }

    static List<TextSpan> Tokens(string text)
    {
        var tokens = new List<TextSpan>();
        for (var i = 0; i < text.Length;)
        {
            var start = i++;
            if (char.IsWhiteSpace(text[start]))
            {
                continue;
            }

            while (char.IsLetterOrDigit(text[start]) && i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            tokens.Add(new TextSpan(start, i));
        }

        return tokens;
    }

    sealed class Tally
    {
        int _labelled, _read, _exact;
        double _read2, _labelled2;

        public double Exact => F1(_exact, _read, _exact, _labelled);

        public double Token => F1(_read2, _read, _labelled2, _labelled);

        public void Add(List<(int First, int End)> labelled, List<(int First, int End)> read)
        {
            _labelled += labelled.Count;
            _read += read.Count;
            _exact += labelled.Intersect(read).Count();
            _read2 += read.Sum(r => labelled.Select(l => Jaccard(l, r)).DefaultIfEmpty().Max());
            _labelled2 += labelled.Sum(l => read.Select(r => Jaccard(l, r)).DefaultIfEmpty().Max());
        }

        static double Jaccard((int First, int End) a, (int First, int End) b)
        {
            var shared = Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.First, b.First));
            return (double)shared / (a.End - a.First + (b.End - b.First) - shared);
        }
    }
}
