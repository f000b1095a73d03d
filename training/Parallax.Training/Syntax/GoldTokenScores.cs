using System.Diagnostics;
using System.Globalization;
using Parallax.Language.Syntax;
using Parallax.Language.Treebanks;

namespace Parallax.Training.Syntax;

/// <summary>A quick look after training: shares of right tags and arcs on given words. The figures that count are the evaluation's.</summary>
static class GoldTokenScores
{
    public static string Of(string name, IReadOnlyList<TreebankSentence> sentences, SyntaxWeights weights, Clusters clusters)
    {
        var tagger = new Tagger(weights.Tags, weights.Tag);
        var parser = new Parser(weights);
        var state = new ParserState();
        int words = 0, upos = 0, xpos = 0, attached = 0, labelled = 0;
        var watch = Stopwatch.StartNew();
        foreach (var sentence in sentences)
        {
            var n = sentence.Words.Length;
            WordFeatures[] features = [.. sentence.Words.Select(w => new WordFeatures(w.Form, (uint)clusters.Of(w.Form)))];
            var tags = new byte[n];
            var heads = new int[n];
            var relations = new byte[n];
            tagger.Tag(features, tags);
            parser.Parse(state, features, tags, heads, relations);
            for (var i = 0; i < n; i++)
            {
                var gold = sentence.Words[i];
                words++;
                upos += tagger.Upos[tags[i]].ToString() == gold.Upos ? 1 : 0;
                xpos += tagger.Xpos[tags[i]] == gold.Xpos ? 1 : 0;
                if (heads[i] == gold.Head)
                {
                    attached++;
                    labelled += Universal(parser.Relations[relations[i]]) == Universal(gold.Deprel) ? 1 : 0;
                }
            }
        }

        var seconds = watch.Elapsed.TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture,
            $"{name} dev, gold tokens: UPOS {100.0 * upos / words:F2} XPOS {100.0 * xpos / words:F2} UAS {100.0 * attached / words:F2} LAS {100.0 * labelled / words:F2}, {words / seconds:F0} words/s");
    }

    static string Universal(string relation) => relation.Split(':')[0];
}
