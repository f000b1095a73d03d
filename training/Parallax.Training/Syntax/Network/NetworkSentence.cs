using Parallax.Language.Syntax;
using Parallax.Language.Syntax.Network;
using Parallax.Language.Treebanks;

namespace Parallax.Training.Syntax.Network;

/// <summary>A sentence as the network is trained on it.</summary>
/// <param name="Vectors">Each word's row among the vectors, 0 where it has none.</param>
/// <param name="Features">Each word's feature rows, one word after the other.</param>
/// <param name="Tags">Gold joint tags.</param>
/// <param name="Heads">Gold heads; the root's is the sentence's length.</param>
/// <param name="Relations">Gold relations.</param>
sealed record NetworkSentence(int[] Vectors, int[] Features, byte[] Tags, int[] Heads, byte[] Relations)
{
    /// <summary>How many words.</summary>
    public int Count => Vectors.Length;

    public static NetworkSentence Of(TreebankSentence sentence, NameList tags, NameList relations, Clusters clusters)
    {
        var n = sentence.Words.Length;
        var features = new int[n * NetworkShape.Features];
        var vectors = new int[n];
        for (var i = 0; i < n; i++)
        {
            var form = sentence.Words[i].Form;
            vectors[i] = clusters.Row(form);
            NetworkShape.FeatureRows(
                new WordFeatures(form, (uint)clusters.ClassOf(vectors[i])), features.AsSpan(i * NetworkShape.Features, NetworkShape.Features));
        }

        return new NetworkSentence(
            vectors, features,
            [.. sentence.Words.Select(w => (byte)tags.Number(w.Upos + "|" + w.Xpos))],
            [.. sentence.Words.Select(w => w.Head < 0 ? n : w.Head)],
            [.. sentence.Words.Select(w => (byte)relations.Number(w.Deprel))]);
    }
}
