using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using Parallax.Knowledge;
using Parallax.Language.Segmentation;
using Parallax.Language.Syntax;

namespace Parallax.Training.Syntax;

/// <summary>Words of unlabelled text as numbers, in order of how often they occur; -1 parts sentences, 0 is every rare word.</summary>
sealed class RunningText
{
    const int LeastCount = 4;

    RunningText(string[] forms, int[] counts, int[] words) => (Forms, Counts, Words) = (forms, counts, words);

    /// <summary>Folded forms by number; the first stands for rare ones.</summary>
    public string[] Forms { get; }

    public int[] Counts { get; }

    public int[] Words { get; }

    /// <summary>Reads reports (JSON lines with <c>title</c> and <c>text</c>) and the treebanks' train parts.</summary>
    public static RunningText Read(string reports, IEnumerable<string> treebanks, KnowledgeBase knowledge)
    {
        var names = new NameList();
        var stream = new List<int>();
        void Add(ReadOnlySpan<char> form)
        {
            var folded = ArrayPool<char>.Shared.Rent(form.Length);
            stream.Add(names.Number(new string(folded.AsSpan(0, FormTable.Fold(form, folded)))));
            ArrayPool<char>.Shared.Return(folded);
        }

        var segmenter = knowledge.Table(Segmenter.From);
        using (var lines = new StreamReader(new GZipStream(File.OpenRead(reports), CompressionMode.Decompress)))
        {
            while (lines.ReadLine() is { } line)
            {
                using var report = JsonDocument.Parse(line);
                var text = report.RootElement.GetProperty("title").GetString() + "\n\n" + report.RootElement.GetProperty("text").GetString();
                var words = segmenter.Segment(text, 0);
                for (int i = 0, s = 0; i < words.Count; i++)
                {
                    if (s < words.SentenceFirst.Length && words.SentenceFirst[s] == i)
                    {
                        stream.Add(-1);
                        s++;
                    }

                    Add(words.Form(i));
                }
            }
        }

        foreach (var sentence in treebanks.SelectMany(TreebankFile.Read))
        {
            stream.Add(-1);
            foreach (var word in sentence.Words)
            {
                Add(word.Form);
            }
        }

        stream.Add(-1);
        return Sorted(names.Names, stream);
    }

    static RunningText Sorted(IReadOnlyList<string> names, List<int> stream)
    {
        var counts = new int[names.Count];
        foreach (var word in stream)
        {
            if (word >= 0)
            {
                counts[word]++;
            }
        }

        int[] kept = [.. Enumerable.Range(0, names.Count).Where(w => counts[w] >= LeastCount).OrderByDescending(w => counts[w]).ThenBy(w => names[w], StringComparer.Ordinal)];
        var number = new int[names.Count];
        for (var i = 0; i < kept.Length; i++)
        {
            number[kept[i]] = i + 1;
        }

        int[] words = [.. stream.Select(w => w < 0 ? -1 : number[w])];
        return new RunningText(["", .. kept.Select(w => names[w])], [words.Count(w => w == 0), .. kept.Select(w => counts[w])], words);
    }
}
