using System.Diagnostics;
using System.Globalization;

namespace Parallax.Training.Syntax.Network;

/// <summary>Learns the network: Adam over batches of whole sentences, its step falling to nothing along a line.</summary>
static class NetworkTraining
{
    const int BatchWords = 700, LongestSentence = 160, AverageEvery = 20;
    const float Rate = 2.5e-3f, LastRate = 0.005f * Rate, GradientLimit = 2;

    // The weights that are kept are the mean of those of the last part of the way.
    const float AveragedShare = 0.3f;

    public static void Train(
        SyntaxNetwork network, IReadOnlyList<NetworkSentence> sentences, IReadOnlyDictionary<string, NetworkSentence[]> dev, int passes, int seed)
    {
        var random = new Random(seed);
        NetworkSentence[] order = [.. sentences.Where(s => s.Count <= LongestSentence)];
        var total = order.Sum(s => (long)s.Count) * passes;
        long seen = 0;
        var steps = 0;
        var average = new WeightAverage(network.Parameters);
        var watch = Stopwatch.StartNew();
        for (var pass = 1; pass <= passes; pass++)
        {
            random.Shuffle(order);
            double loss = 0;
            var words = 0;
            foreach (var batch in Batches(order))
            {
                var size = batch.Sum(s => s.Count);
                loss += network.Learn(batch, random);
                network.Step(Rate + (LastRate - Rate) * seen / total, size, GradientLimit);
                seen += size;
                words += size;
                if (++steps % AverageEvery == 0 && seen > total * (1 - AveragedShare))
                {
                    average.Take();
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pass {pass}: loss {loss / words:F4}, {watch.Elapsed.TotalSeconds:F0} s"));
            average.Exchange();
            Print(network, dev);
            if (pass < passes)
            {
                average.Exchange();
            }
        }
    }

    static void Print(SyntaxNetwork network, IReadOnlyDictionary<string, NetworkSentence[]> dev)
    {
        foreach (var (name, set) in dev)
        {
            int tags = 0, heads = 0, labelled = 0;
            foreach (var batch in Batches(set))
            {
                var right = network.Right(batch);
                (tags, heads, labelled) = (tags + right.Tags, heads + right.Heads, labelled + right.Labelled);
            }

            double n = set.Sum(s => s.Count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: tags {100 * tags / n:F2} heads {100 * heads / n:F2} with relations {100 * labelled / n:F2}"));
        }
    }

    static IEnumerable<List<NetworkSentence>> Batches(IEnumerable<NetworkSentence> sentences)
    {
        var batch = new List<NetworkSentence>();
        var words = 0;
        foreach (var sentence in sentences)
        {
            if (words + sentence.Count > BatchWords && batch.Count > 0)
            {
                yield return batch;
                batch = [];
                words = 0;
            }

            batch.Add(sentence);
            words += sentence.Count;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
