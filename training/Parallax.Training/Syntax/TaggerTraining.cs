using Parallax.Language.Syntax;

namespace Parallax.Training.Syntax;

/// <summary>Learns the tagger: averaged perceptron over its own earlier tags.</summary>
static class TaggerTraining
{
    const int Bits = 18;

    public static PerceptronTable Train(IReadOnlyList<TrainingSentence> sentences, int classes, int passes, int seed)
    {
        var table = new PerceptronTable(Bits, classes);
        var random = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        Span<uint> features = stackalloc uint[TaggerTemplates.Most];
        Span<float> sums = stackalloc float[table.Width];
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var sentence = sentences[index];
                int before = -1, beforeThat = -2;
                for (var i = 0; i < sentence.Words.Length; i++)
                {
                    var count = TaggerTemplates.Extract(sentence.Words, i, before, beforeThat, features);
                    table.Sum(features[..count], sums);
                    var best = table.Best(sums);
                    table.Tick();
                    if (best != sentence.Tags[i])
                    {
                        table.Update(features[..count], sentence.Tags[i], best);
                    }

                    (beforeThat, before) = (before, best);
                }
            }
        }

        return table;
    }

    /// <summary>Gives each sentence the tags of a tagger trained without it, so that the parser learns from tags as wrong as those it will meet.</summary>
    public static void Jackknife(IReadOnlyList<TrainingSentence> sentences, IReadOnlyList<string> tags, int folds, int passes, Func<PerceptronTable, WeightTable> finish)
    {
        for (var fold = 0; fold < folds; fold++)
        {
            var table = finish(Train([.. sentences.Where((_, i) => i % folds != fold)], tags.Count, passes, fold));
            var tagger = new Tagger([.. tags], table);
            foreach (var sentence in sentences.Where((_, i) => i % folds == fold))
            {
                tagger.Tag(sentence.Words, sentence.GivenTags);
            }
        }
    }
}
