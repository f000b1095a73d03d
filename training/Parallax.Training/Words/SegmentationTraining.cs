using System.Collections.Frozen;
using Parallax.Language.Segmentation;

namespace Parallax.Training.Words;

/// <summary>Trains the cuts between words and between sentences.</summary>
internal static class SegmentationTraining
{
    /// <summary>Words of letters only that a treebank parts ("cannot", "gonna"), with the length of the first part.</summary>
    public static FrozenDictionary<string, int> JoinedWords(IEnumerable<TreebankText> texts)
    {
        var counts = new Dictionary<(string Word, int First), int>();
        foreach (var text in texts)
        {
            for (var i = 0; i + 1 < text.Words.Length; i++)
            {
                var (a, b) = (text.Words[i], text.Words[i + 1]);
                if (a.Joined && (a.Form + b.Form).All(char.IsLetter))
                {
                    var key = ((a.Form + b.Form).ToLowerInvariant(), a.Form.Length);
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }

        return counts.GroupBy(c => c.Key.Word)
            .Select(g => g.MaxBy(c => (c.Value, c.Key.First)).Key)
            .ToFrozenDictionary(k => k.Word, k => k.First, StringComparer.Ordinal);
    }

    /// <summary>Learns where words part.</summary>
    public static DecisionWeights TrainWords(List<TreebankText> texts, FrozenDictionary<string, int> joined, Abbreviations abbreviations)
    {
        var trainer = new DecisionTrainer(17);
        var lookup = joined.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<uint> features = stackalloc uint[WordCuts.MaxFeatures];
        foreach (var text in texts.SelectMany(Variants))
        {
            var starts = text.Words.Select(w => w.Start).ToHashSet();
            var paragraphs = new Paragraphs(text.Text, 0, text.Text.Length);
            while (paragraphs.Next(out var from, out var to))
            {
                var chunks = new Chunks(text.Text, from, to);
                (int Start, int End) previous = (from, from);
                var more = chunks.Next(out var start, out var end);
                while (more)
                {
                    more = chunks.Next(out var nextStart, out var nextEnd);
                    var chunk = new Chunk(text.Text, start, end, text.Text.AsSpan(previous.Start, previous.End - previous.Start), more ? text.Text.AsSpan(nextStart, nextEnd - nextStart) : []);
                    var walk = new CutCandidates(chunk, lookup);
                    var last = start;
                    while (walk.Next(out var at))
                    {
                        var yes = starts.Contains(at);
                        trainer.Add(features[..WordCuts.Features(chunk, at, last, abbreviations, features)], yes);
                        last = yes ? at : last;
                    }

                    previous = (start, end);
                    (start, end) = (nextStart, nextEnd);
                }
            }
        }

        return trainer.Train(8, seed: 1);
    }

    /// <summary>Learns where sentences part, inside paragraphs.</summary>
    public static DecisionWeights TrainSentences(List<TreebankText> texts, Abbreviations abbreviations)
    {
        var trainer = new DecisionTrainer(18);
        Span<uint> features = stackalloc uint[SentenceCuts.MaxFeatures];
        foreach (var text in texts.SelectMany(Variants))
        {
            List<int> starts = [.. text.Words.Select(w => w.Start)], ends = [.. text.Words.Select(w => w.End)];
            var firsts = text.SentenceFirst.ToHashSet();
            var first = 0;
            for (var i = 0; i < starts.Count; i++)
            {
                if (i + 1 < starts.Count && text.Text.AsSpan(ends[i], starts[i + 1] - ends[i]).IndexOf('\n') < 0)
                {
                    continue;
                }

                var paragraph = new ParagraphWords(text.Text, starts, ends, first, i + 1, abbreviations);
                var state = new SentenceState(first);
                for (var j = first; j < i; j++)
                {
                    state.Read(paragraph, j);
                    var yes = firsts.Contains(j + 1);
                    trainer.Add(features[..SentenceCuts.Features(paragraph, j, state, features)], yes);
                    if (yes)
                    {
                        state.Begin(j + 1);
                    }
                }

                first = i + 1;
            }
        }

        return trainer.Train(8, seed: 2);
    }

    /// <summary>The text itself, and once more with typographic quotes, apostrophes and dashes, as news sites print it.</summary>
    static IEnumerable<TreebankText> Variants(TreebankText text)
    {
        yield return text;
        var c = text.Text.ToCharArray();
        var changed = false;
        for (var i = 0; i < c.Length; i++)
        {
            var opens = i == 0 || char.IsWhiteSpace(c[i - 1]) || c[i - 1] is '(' or '[' or '-' or '—';
            var (from, to) = (c[i], c[i] switch
            {
                '"' => opens ? '“' : '”',
                '\'' => opens && i + 1 < c.Length && !char.IsDigit(c[i + 1]) ? '‘' : '’',
                '-' when i > 0 && i + 1 < c.Length && c[i - 1] == ' ' && c[i + 1] == ' ' => i % 2 == 0 ? '—' : '–',
                var same => same,
            });
            c[i] = to;
            changed |= from != to;
        }

        if (changed)
        {
            yield return text with { Text = new string(c) };
        }
    }
}
