using System.Globalization;
using System.Text;
using Parallax.Language.Segmentation;

namespace Parallax.Training.Words;

/// <summary>Trains the pack <c>language-words</c> from UD English treebanks: word cuts, sentence cuts, lemmas.</summary>
public static class WordsTraining
{
    /// <summary>Takes the folder of language sets (<c>ewt</c>, <c>gum</c>) and the pack's folder.</summary>
    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("usage: words GOLD-LANGUAGE-FOLDER PACK-FOLDER");
            return 2;
        }

        var (gold, pack) = (args[0], args[1]);
        List<TreebankText> train = [.. Treebank.Read(Path.Combine(gold, "ewt", "train.conllu.gz")), .. Treebank.Read(Path.Combine(gold, "gum", "train.conllu.gz"))];
        var joined = SegmentationTraining.JoinedWords(train);
        var words = SegmentationTraining.TrainWords(train, joined);
        var sentences = SegmentationTraining.TrainSentences(train);
        var segmenter = new Segmenter(new WordCuts(words, joined), new SentenceCuts(sentences));
        foreach (var set in new[] { "ewt", "gum" })
        {
            var (w, s) = SegmentationScore.Of(segmenter, Treebank.Read(Path.Combine(gold, set, "dev.conllu.gz")));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set} dev: words {w:F2} sentences {s:F2}"));
        }

        Directory.CreateDirectory(pack);
        File.WriteAllBytes(Path.Combine(pack, "words.bin"), words.ToBytes());
        File.WriteAllBytes(Path.Combine(pack, "sentences.bin"), sentences.ToBytes());
        var table = new StringBuilder("id\tfirst\n");
        foreach (var (word, first) in joined.OrderBy(j => j.Key, StringComparer.Ordinal))
        {
            table.Append(CultureInfo.InvariantCulture, $"{word}\t{first}\n");
        }

        File.WriteAllText(Path.Combine(pack, "joined.tsv"), table.ToString());
        return PackSeal.Run([pack]);
    }
}
