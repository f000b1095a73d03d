using Parallax.Reading.Sources;

namespace Parallax.Training.Sources;

/// <summary>Averaged structured perceptron over chains (Collins 2002), decoded against a margin; seeded order, one thread, so the same weights each time.</summary>
public sealed class ChainTrainer
{
    const int Unit = 16;
    readonly int _labels, _wordBits, _stepBits;
    readonly int[] _words, _steps;
    readonly long[] _wordSums, _stepSums;
    readonly int[] _costs;
    readonly Func<int, int, bool> _canFollow;
    long _clock = 1;

    /// <summary>Takes the table sizes, the costs by label × label read of a wrong word (in sixteenths of an update), and which label may follow which.</summary>
    public ChainTrainer(int labels, int wordBits, int stepBits, int[] costs, Func<int, int, bool> canFollow)
    {
        (_labels, _wordBits, _stepBits, _costs, _canFollow) = (labels, wordBits, stepBits, costs, canFollow);
        (_words, _wordSums) = (new int[labels << wordBits], new long[labels << wordBits]);
        (_steps, _stepSums) = (new int[(labels * labels) << stepBits], new long[(labels * labels) << stepBits]);
    }

    /// <summary>Walks the examples once a pass, in an order shuffled by the seed; tells the share of wrong sequences after each.</summary>
    public void Train(IReadOnlyList<ChainExample> examples, int passes, int seed, TextWriter log)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var pass = 1; pass <= passes; pass++)
        {
            random.Shuffle(order);
            var wrong = 0;
            foreach (var at in order)
            {
                wrong += Learn(examples[at]) ? 1 : 0;
                _clock++;
            }

            log.WriteLine(FormattableString.Invariant($"  pass {pass}: {100.0 * wrong / Math.Max(1, examples.Count):F2} % of sequences wrong"));
        }
    }

    /// <summary>The averaged weights of the words' table, meant over runs of different seeds (sums of features stay sums of features, and chance in the order evens out), rounded and pruned.</summary>
    internal static LabelWeights Words(IReadOnlyList<ChainTrainer> runs) =>
        Mean(runs[0]._wordBits, runs[0]._labels, [.. runs.Select(r => (r._words, r._wordSums, r._clock))]);

    /// <summary>The same of the steps' table.</summary>
    internal static LabelWeights Steps(IReadOnlyList<ChainTrainer> runs) =>
        Mean(runs[0]._stepBits, runs[0]._labels * runs[0]._labels, [.. runs.Select(r => (r._steps, r._stepSums, r._clock))]);

    bool Learn(ChainExample example)
    {
        var n = example.Labels.Length;
        var words = new int[n * _labels];
        var steps = new int[n * _labels * _labels];
        for (var i = 0; i < n; i++)
        {
            var row = words.AsSpan(i * _labels, _labels);
            Add(_words, 32 - _wordBits, example.Words.AsSpan(Start(example.WordEnds, i)..example.WordEnds[i]), row);
            Add(_steps, 32 - _stepBits, example.Steps.AsSpan(Start(example.StepEnds, i)..example.StepEnds[i]), steps.AsSpan(i * _labels * _labels, _labels * _labels));
            if (example.Labels[i] != 255)
            {
                for (var y = 0; y < _labels; y++)
                {
                    row[y] += _costs[(example.Labels[i] * _labels) + y];
                }
            }
        }

        var read = Chain.Best(words, steps, _labels, _canFollow);
        var gold = new byte[n];
        var wrong = false;
        for (var i = 0; i < n; i++)
        {
            gold[i] = example.Labels[i] == 255 ? read[i] : example.Labels[i];
            wrong |= gold[i] != read[i];
        }

        if (!wrong)
        {
            return false;
        }

        for (var i = 0; i < n; i++)
        {
            if (gold[i] != read[i])
            {
                foreach (var feature in example.Words.AsSpan(Start(example.WordEnds, i)..example.WordEnds[i]))
                {
                    var row = (int)(feature >> (32 - _wordBits)) * _labels;
                    Change(_words, _wordSums, row + gold[i], 1);
                    Change(_words, _wordSums, row + read[i], -1);
                }
            }

            var (goldStep, readStep) = ((i == 0 ? 0 : gold[i - 1] * _labels) + gold[i], (i == 0 ? 0 : read[i - 1] * _labels) + read[i]);
            if (goldStep != readStep)
            {
                foreach (var feature in example.Steps.AsSpan(Start(example.StepEnds, i)..example.StepEnds[i]))
                {
                    var row = (int)(feature >> (32 - _stepBits)) * _labels * _labels;
                    Change(_steps, _stepSums, row + goldStep, 1);
                    Change(_steps, _stepSums, row + readStep, -1);
                }
            }
        }

        return true;
    }

    static int Start(int[] ends, int i) => i == 0 ? 0 : ends[i - 1];

    void Change(int[] weights, long[] sums, int at, int by)
    {
        weights[at] += by * Unit;
        sums[at] += by * Unit * _clock;
    }

    static void Add(int[] weights, int shift, ReadOnlySpan<uint> features, Span<int> scores)
    {
        foreach (var feature in features)
        {
            var row = weights.AsSpan((int)(feature >> shift) * scores.Length, scores.Length);
            for (var y = 0; y < row.Length; y++)
            {
                scores[y] += row[y];
            }
        }
    }

    static LabelWeights Mean(int bits, int labels, (int[] Weights, long[] Sums, long Clock)[] runs)
    {
        var mean = new short[labels << bits];
        for (var i = 0; i < mean.Length; i++)
        {
            // Average over all states, in sixteenths of an update; what is below a quarter of one is noise.
            var average = runs.Average(r => r.Weights[i] - ((double)r.Sums[i] / r.Clock));
            mean[i] = Math.Abs(average) < Unit / 8.0 ? (short)0 : (short)Math.Clamp(Math.Round(average), short.MinValue, short.MaxValue);
        }

        return new LabelWeights(bits, labels, mean);
    }
}
