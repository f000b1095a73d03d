using System.Globalization;
using Parallax.Knowledge;
using Parallax.Language.Lemmas;
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
        var ewt = Treebank.Read(Path.Combine(gold, "ewt", "train.conllu.gz"));
        var gum = Treebank.Read(Path.Combine(gold, "gum", "train.conllu.gz"));
        List<TreebankText> train = [.. ewt, .. gum];
        PackSeal.Run([pack]);
        var own = KnowledgeFolder.Read(Path.GetDirectoryName(Path.GetFullPath(pack))!).Pack(Path.GetFileName(pack));
        var abbreviations = Abbreviations.From(own.Table("abbreviations"));
        var irregular = own.Table("irregular").Rows.Select(r => (r.Id, r["lemma"])).ToList();
        var joined = SegmentationTraining.JoinedWords(train);
        var words = SegmentationTraining.TrainWords(train, joined, abbreviations);
        var sentences = SegmentationTraining.TrainSentences(train, abbreviations);
        var segmenter = new Segmenter(new WordCuts(words, joined, abbreviations), new SentenceCuts(sentences), abbreviations);
        var lexicon = LemmaTraining.Lexicon(ewt, gum, irregular);
        var endings = LemmaTraining.Endings(train, [.. irregular.Select(i => i.Id)]);
        var lemmatizer = new Lemmatizer(lexicon.Select(l => (l.Key, l.Value)), endings.Select(e => (e.Key, e.Value)));
        foreach (var set in new[] { "ewt", "gum" })
        {
            var dev = Treebank.Read(Path.Combine(gold, set, "dev.conllu.gz"));
            var (w, s) = SegmentationScore.Of(segmenter, dev);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{set} dev: words {w:F2} sentences {s:F2} lemmas given tags {LemmaTraining.Score(lemmatizer, dev):F2}"));
        }

        Directory.CreateDirectory(pack);
        File.WriteAllBytes(Path.Combine(pack, "words.bin"), words.ToBytes());
        File.WriteAllBytes(Path.Combine(pack, "sentences.bin"), sentences.ToBytes());
        WriteTable(Path.Combine(pack, "joined.tsv"), "id\tfirst", joined.OrderBy(j => j.Key, StringComparer.Ordinal)
            .Select(j => string.Create(CultureInfo.InvariantCulture, $"{j.Key}\t{j.Value}")));
        WriteTable(Path.Combine(pack, "lemmas.tsv"), "id\tlemma", lexicon.Select(l => $"{l.Key}\t{l.Value}"));
        WriteTable(Path.Combine(pack, "endings.tsv"), "id\tedits", endings.Select(e => $"{e.Key}\t{string.Join('|', e.Value.AsEnumerable())}"));
        return PackSeal.Run([pack]);
    }

    static void WriteTable(string path, string header, IEnumerable<string> lines) => File.WriteAllText(path, string.Join('\n', lines.Prepend(header)) + "\n");
}
