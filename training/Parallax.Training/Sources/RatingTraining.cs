using Parallax.Evaluation.Tasks;
using Parallax.Evaluation.Veridicality;
using Parallax.Knowledge;
using Parallax.Reading.Factuality;
using Parallax.Reading.Sources;

namespace Parallax.Training.Sources;

/// <summary>Learns from a labelled set how readers rate what the rules judge: least squares with bounded steps for the rating, logistic scores for the classes.</summary>
public static class RatingTraining
{
    const int Bits = 18;

    /// <summary>Takes the pack's folder and files of training sentences, each in a folder named as its set.</summary>
    public static int Run(string[] args)
    {
        if (args.Length < 2)
        {
            return 2;
        }

        var knowledge = KnowledgeFolder.Read(Path.GetDirectoryName(Path.GetFullPath(args[0]).TrimEnd('/'))!);
        foreach (var file in args[1..])
        {
            var set = new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(file))!).Name;
            var examples = Examples(file, knowledge);
            Console.WriteLine($"{set}: {examples.Count} event words");
            File.WriteAllBytes(Path.Combine(args[0], $"rating-{set}.bin"), Learn(examples, 8, Seeds));
        }

        return PackSeal.Run([args[0]]);
    }

    static List<(uint[] Features, double Label)> Examples(string file, KnowledgeBase knowledge)
    {
        var lexicon = knowledge.Table(FactualityLexicon.From);
        var examples = new List<(uint[], double)>();
        Span<uint> features = stackalloc uint[RatingFeatures.Most];
        foreach (var item in FactualityFile.Read(file))
        {
            var (text, judge) = FactualityTask.Judge(item, knowledge);
            foreach (var target in item.Targets)
            {
                if (FactualityTask.WordOf(text, target.Word) is var word && word >= 0)
                {
                    var count = RatingFeatures.Write(text.Tokens, text.Sentences[text.Tokens.Sentence(word)], word, judge.Judge(word), lexicon, features);
                    examples.Add((features[..count].ToArray(), target.Label));
                }
            }
        }

        return examples;
    }

    /// <summary>The mean of several runs in different orders: sums of features stay sums of features, and chance in the order evens out.</summary>
    static byte[] Learn(List<(uint[] Features, double Label)> examples, int passes, int seeds)
    {
        var mean = new double[RatingModel.Outputs << Bits];
        for (var seed = 1; seed <= seeds; seed++)
        {
            var run = Learn(examples, passes, new Random(seed));
            for (var i = 0; i < mean.Length; i++)
            {
                mean[i] += run[i] / seeds;
            }
        }

        return LabelWeights.Write(Bits, RatingModel.Outputs, [.. mean.Select(s => (short)Math.Clamp(Math.Round(s * RatingModel.Unit), short.MinValue, short.MaxValue))]);
    }

    static double[] Learn(List<(uint[] Features, double Label)> examples, int passes, Random random)
    {
        const int outputs = RatingModel.Outputs;
        var weights = new double[outputs << Bits];
        var sums = new double[outputs << Bits];
        var squares = new double[outputs << Bits];
        var counts = new double[5];
        foreach (var (_, label) in examples)
        {
            counts[FactualityScorer.ClassOf(label)]++;
        }

        // Each class weighs as much as any other, however rare.
        var classWeights = counts.Select(c => examples.Count / (5 * Math.Max(1, c))).ToArray();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var scores = new double[outputs];
        var slope = new double[outputs];
        var averaged = 0;
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            var error = 0.0;
            foreach (var at in order)
            {
                var (features, label) = examples[at];
                Array.Clear(scores);
                foreach (var f in features)
                {
                    var row = (int)(f >> (32 - Bits)) * outputs;
                    for (var o = 0; o < outputs; o++)
                    {
                        scores[o] += weights[row + o];
                    }
                }

                error += Math.Abs(scores[0] - label);
                slope[0] = Math.Clamp(4 * (scores[0] - label), -1, 1);
                var top = scores.Skip(1).Max();
                var total = 0.0;
                for (var c = 1; c < outputs; c++)
                {
                    slope[c] = Math.Exp(scores[c] - top);
                    total += slope[c];
                }

                var gold = FactualityScorer.ClassOf(label) + 1;
                for (var c = 1; c < outputs; c++)
                {
                    slope[c] = ((slope[c] / total) - (c == gold ? 1 : 0)) * classWeights[gold - 1];
                }

                foreach (var f in features)
                {
                    var row = (int)(f >> (32 - Bits)) * outputs;
                    for (var o = 0; o < outputs; o++)
                    {
                        var g = slope[o] + (Decay * weights[row + o]);
                        squares[row + o] += g * g;
                        weights[row + o] -= Rate * g / Math.Sqrt(squares[row + o] + 1);
                    }
                }
            }

            if (pass >= passes / 2)
            {
                averaged++;
                for (var i = 0; i < weights.Length; i++)
                {
                    sums[i] += weights[i];
                }
            }

            Console.WriteLine(FormattableString.Invariant($"  pass {pass + 1}: mean error {error / examples.Count:F3}"));
        }

        return [.. sums.Select(s => s / averaged)];
    }

    const int Seeds = 4;
    const double Rate = 0.03, Decay = 0.1;
}
