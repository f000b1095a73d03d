using System.Text.Json;
using Parallax.Knowledge;
using Parallax.Language.Names;
using Parallax.Language.Segmentation;
using Parallax.Language.Treebanks;
using Parallax.Training.Words;

namespace Parallax.Training.Names;

/// <summary>Learns word classes from unlabelled text: vectors, then classes of words, classes of classes, and classes of these.</summary>
public static class ClassesTraining
{
    const int LeastCount = 5;
    const int FineClasses = 1000, MiddleClasses = 220, CoarseClasses = 48;

    /// <summary>Takes the packs folder, the pack's folder, then corpora: JSONL with a field <c>text</c>, or token-a-line files.</summary>
    public static int Run(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("usage: name-classes PACKS-FOLDER PACK-FOLDER CORPUS…");
            return 2;
        }

        var segmenter = Segmenter.From(KnowledgeFolder.Read(args[0]));
        var sentences = args[2..].SelectMany(path => path.Contains(".jsonl", StringComparison.Ordinal) ? News(path, segmenter) : Labelled(path)).ToList();
        Console.WriteLine($"{sentences.Sum(s => (long)s.Length)} words");
        var classes = Learn(sentences);
        File.WriteAllBytes(Path.Combine(args[1], "classes.bin"), classes.Write());
        return PackSeal.Run([args[1]]);
    }

    static WordClasses Learn(List<string[]> sentences)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in sentences.SelectMany(s => s))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        var vocabulary = counts.Where(c => c.Value >= LeastCount && c.Key.Length <= 32 && !c.Key.Contains('\n', StringComparison.Ordinal))
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).ToArray();
        Console.WriteLine($"{vocabulary.Length} words in the vocabulary");
        var index = vocabulary.Select((w, i) => (w, i)).ToDictionary(p => p.w, p => p.i, StringComparer.Ordinal);
        var vectors = WordVectors.Learn([.. sentences.Select(s => s.Select(w => index.GetValueOrDefault(w, -1)).ToArray())], [.. vocabulary.Select(w => counts[w])]);
        var fine = MeansClustering.Assign(vectors, FineClasses, 10, out var centres);
        var middle = MeansClustering.Assign(centres, MiddleClasses, 20, out centres);
        var coarse = MeansClustering.Assign(centres, CoarseClasses, 20, out _);
        return new WordClasses([.. vocabulary.Select((w, i) => new WordClass(
            w, (uint)fine[i] + 1, (uint)middle[fine[i]] + 1, (uint)coarse[middle[fine[i]]] + 1, SmallShare(w, counts)))]);
    }

    static uint SmallShare(string word, Dictionary<string, int> counts)
    {
        var small = counts.GetValueOrDefault(word.ToLowerInvariant());
        var capital = word.Length > 0 ? counts.GetValueOrDefault(char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()) : 0;
        return 1 + (uint)(8L * small / Math.Max(1, small + capital));
    }

    static IEnumerable<string[]> News(string path, Segmenter segmenter)
    {
        using var reader = Treebank.Open(path);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString() ?? "";
            foreach (var sentence in Sentences(segmenter.Segment(text, 0)))
            {
                yield return sentence;
            }
        }
    }

    static IEnumerable<string[]> Labelled(string path)
    {
        foreach (var text in path.Contains(".csv", StringComparison.Ordinal) ? GmbReader.Read(path, _ => false) : Tokens(path))
        {
            foreach (var sentence in Sentences(text.Words))
            {
                yield return sentence;
            }
        }
    }

    static List<NamedText> Tokens(string path)
    {
        using var reader = Treebank.Open(path);
        return [.. NameCorpusReader.Read(reader, _ => false)];
    }

    static IEnumerable<string[]> Sentences(SegmentedText words)
    {
        for (var s = 0; s < words.SentenceFirst.Length; s++)
        {
            var end = s + 1 < words.SentenceFirst.Length ? words.SentenceFirst[s + 1] : words.Count;
            var sentence = new string[end - words.SentenceFirst[s]];
            for (var i = 0; i < sentence.Length; i++)
            {
                sentence[i] = string.Create(words.Ends[words.SentenceFirst[s] + i] - words.Starts[words.SentenceFirst[s] + i], (words, i: words.SentenceFirst[s] + i), static (span, at) =>
                {
                    var form = at.words.Form(at.i);
                    for (var k = 0; k < span.Length; k++)
                    {
                        span[k] = WordClasses.Fold(form[k]);
                    }
                });
            }

            yield return sentence;
        }
    }
}
