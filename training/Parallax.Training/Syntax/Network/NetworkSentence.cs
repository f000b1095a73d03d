using Parallax.Language.Syntax;
using Parallax.Language.Syntax.Network;
using Parallax.Language.Treebanks;

namespace Parallax.Training.Syntax.Network;

/// <summary>A sentence as the network is trained on it.</summary>
/// <param name="Common">Each word's row among the common vectors, 0 where it has none.</param>
/// <param name="Vectors">Each word's row among the vectors learned from reports, 0 where it has none.</param>
/// <param name="Features">Each word's feature rows, one word after the other.</param>
/// <param name="Tags">Gold joint tags.</param>
/// <param name="Heads">Gold heads; the root's is the sentence's length.</param>
/// <param name="Relations">Gold relations.</param>
sealed record NetworkSentence(int[] Common, int[] Vectors, int[] Features, byte[] Tags, int[] Heads, byte[] Relations)
{
    /// <summary>How many words.</summary>
    public int Count => Vectors.Length;

    public static NetworkSentence Of(TreebankSentence sentence, NameList tags, NameList relations, Clusters clusters, CommonVectors common, FeatureRows rows)
    {
        var n = sentence.Words.Length;
        var features = new int[n * NetworkShape.Features];
        for (var i = 0; i < n; i++)
        {
            rows.Find(Word(sentence.Words[i].Form, clusters), features.AsSpan(i * NetworkShape.Features, NetworkShape.Features));
        }

        return new NetworkSentence(
            [.. sentence.Words.Select(w => common.Row(w.Form))],
            [.. sentence.Words.Select(w => clusters.Row(w.Form))],
            features,
            [.. sentence.Words.Select(w => (byte)tags.Number(w.Upos + "|" + w.Xpos))],
            [.. sentence.Words.Select(w => w.Head < 0 ? n : w.Head)],
            [.. sentence.Words.Select(w => (byte)relations.Number(w.Deprel))]);
    }

    /// <summary>Rows for the features that sentences have at least twice: what is met once teaches what an unknown word is like.</summary>
    public static FeatureRows RowsOf(IEnumerable<TreebankSentence> sentences, Clusters clusters)
    {
        var counts = new SortedDictionary<uint, int>();
        var keys = new uint[NetworkShape.Features];
        foreach (var word in sentences.SelectMany(s => s.Words))
        {
            NetworkShape.FeatureKeys(Word(word.Form, clusters), keys);
            foreach (var key in keys)
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return new FeatureRows([.. counts.Where(c => c.Key != 0 && c.Value > 1).Select(c => c.Key)]);
    }

    static WordFeatures Word(string form, Clusters clusters) => new(form, (uint)clusters.Of(form));
}
