using Parallax.Language.Syntax;
using Parallax.Language.Treebanks;

namespace Parallax.Training.Syntax;

/// <summary>A treebank sentence as numbers: features of forms, gold tags and tree, and the tags a tagger that has not seen it gives.</summary>
sealed class TrainingSentence
{
    public TrainingSentence(TreebankSentence sentence, NameList tags, NameList relations, Clusters clusters)
    {
        var n = sentence.Words.Length;
        Words = [.. sentence.Words.Select(w => new WordFeatures(w.Form, (uint)clusters.Of(w.Form)))];
        Tags = [.. sentence.Words.Select(w => (byte)tags.Number(w.Upos + "|" + w.Xpos))];
        Heads = [.. sentence.Words.Select(w => w.Head < 0 ? n : w.Head)];
        Relations = [.. sentence.Words.Select(w => (byte)relations.Number(w.Deprel))];
        GivenTags = new byte[n];
    }

    public WordFeatures[] Words { get; }

    public byte[] Tags { get; }

    /// <summary>Heads within the sentence; the root's is the sentence's length.</summary>
    public int[] Heads { get; }

    public byte[] Relations { get; }

    public byte[] GivenTags { get; }
}
