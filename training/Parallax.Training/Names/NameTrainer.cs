using System.Collections.Immutable;
using Parallax.Language.Names;
using Parallax.Language.Syntax;
using Parallax.Language.Treebanks;

namespace Parallax.Training.Names;

/// <summary>Learns a head: maximum likelihood of a linear-chain conditional random field by stochastic gradient descent with AdaGrad steps, one for
/// each feature's row; features are dropped at random so that strong ones do not keep weaker ones from learning (Sutton et al. 2006).</summary>
/// <param name="types">The guideline's types.</param>
/// <param name="sources">What is known of words.</param>
/// <param name="reader">Which network reads a text.</param>
/// <param name="style">How the head is learned.</param>
/// <param name="builtOn">The guideline whose labels the head takes as hints; empty for none.</param>
/// <param name="builtOnHead">The head of that guideline.</param>
internal sealed class NameTrainer(
    ImmutableArray<string> types, NameSources sources, Func<int, SyntaxAnalyzer> reader, NameStyle style, string builtOn, NameHead? builtOnHead)
{
    const int Passes = 8;
    const int LeastCount = 2;
    const float Rate = 0.12f;
    const float Decay = 4e-6f;
    const float Dropped = 0.15f;
    const double Known = 0.03;
    const float Skipped = 0.7f;
    const float LeastWeight = 0.035f;
    const int FirstSeed = 7;

    readonly NameLabels _labels = new(types);

    /// <summary>Trains on labelled texts.</summary>
    public NameHead Train(List<NamedText> texts)
    {
        var sentences = Sentences(texts);
        var keys = Frequent(sentences);
        var index = new Dictionary<uint, int>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            index[keys[i]] = i;
        }

        foreach (var sentence in sentences)
        {
            sentence.Resolve(index);
        }

        var mean = Learn(sentences, keys.Length, FirstSeed);
        for (var run = 1; run < style.Runs; run++)
        {
            mean.MoveTo(Learn(sentences, keys.Length, FirstSeed + run), 1f / (run + 1));
        }

        return mean.Quantised(types, keys, LeastWeight, builtOn);
    }

    RandomField Learn(List<NameExample> sentences, int features, int seed)
    {
        var field = new RandomField(_labels, features);
        var random = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        sentences.ForEach(s => s.Loss = double.MaxValue);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var at in order)
            {
                // A sentence that is known well is visited less often.
                if (sentences[at].Loss < Known && random.NextSingle() < Skipped)
                {
                    loss += sentences[at].Loss;
                    continue;
                }

                loss += sentences[at].Loss = field.Learn(sentences[at], Rate, Decay, Dropped, random);
            }

            Console.Error.WriteLine($"pass {pass + 1}: loss {loss / sentences.Count:F4}");
        }

        return field;
    }

    List<NameExample> Sentences(List<NamedText> texts)
    {
        List<NameExample> sentences = [];
        for (var at = 0; at < texts.Count; at++)
        {
            sentences.AddRange(Sentences(texts[at], reader(at)));
        }

        if (style.SmallEvery == 0)
        {
            return sentences;
        }

        List<NameExample> small = [];
        for (var at = 0; at < texts.Count; at++)
        {
            var words = texts[at].Words;
            small.AddRange(Sentences(texts[at] with { Words = words with { Text = words.Text.ToLowerInvariant() } }, reader(at)));
        }

        return [.. sentences, .. small.Where((_, i) => i % style.SmallEvery == 0)];
    }

    List<NameExample> Sentences(NamedText text, SyntaxAnalyzer syntax)
    {
        var sentences = new List<NameExample>();
        Span<uint> features = stackalloc uint[NameTemplates.MaxFeatures];
        var labels = new int[text.Words.Count];
        foreach (var name in text.Names)
        {
            NameLabels.Mark(labels, name.First, name.End, types.IndexOf(name.Type));
        }

        var document = new NameDocument(text.Words, syntax.Analyze(text.Words), sources);
        int[] hints = [];
        if (builtOnHead is not null)
        {
            hints = new int[text.Words.Count];
            document.Decode(builtOnHead, [], hints);
        }

        for (var s = 0; s < document.Sentences; s++)
        {
            var (first, end) = document.Sentence(s);
            if (end - first > 250)
            {
                continue;
            }

            var view = document.View(s);
            var rows = new uint[end - first][];
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = features[..view.Features(i, hints.Length == 0 ? [] : hints.AsSpan(first, end - first), features)].ToArray();
            }

            sentences.Add(new NameExample(rows, labels[first..end]));
        }

        return sentences;
    }

    static uint[] Frequent(List<NameExample> sentences)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in sentences.SelectMany(s => s.Features).SelectMany(f => f))
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        }

        return [.. counts.Where(c => c.Value >= LeastCount).Select(c => c.Key).Order()];
    }
}
