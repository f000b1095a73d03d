using Parallax.Evaluation.Polnear;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Reading.Sources;

namespace Parallax.Training.Sources;

/// <summary>Learns from PolNeAR which words are cues, and which words are a cue's source and content.</summary>
public static class AttributionTraining
{
    static readonly int[] CueCosts = [0, 8, 8, 24, 0, 24, 16, 16, 0];
    const int ExampleCopies = 2;
    const int CueBits = 20, SpanBits = 21, StepBits = 18;
    internal const int Folds = 2, FoldPasses = 5, CuePasses = 7, CueSeeds = 3, SpanSeeds = 3, SpanPasses = 6;
    static readonly int[] SpanCosts = [0, 8, 8, 16, 0, 16, 8, 8, 0];
    static readonly AttributionParts Nothing = new([], [], []);

    /// <summary>Takes the part's folder and the pack's folder.</summary>
    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            return 2;
        }

        var knowledge = KnowledgeFolder.Read(Path.GetDirectoryName(Path.GetFullPath(args[1]).TrimEnd('/'))!);
        var read = Read(PolnearReader.ReadFolder(args[0]), knowledge);
        var own = Examples(knowledge);
        var cues = Learn([.. read, .. own], CuePasses, CueSeeds);
        var spans = LearnSpans(read, own, SpanSeeds);
        foreach (var (name, weights) in new[]
        {
            ("cue-words", cues[0]), ("cue-steps", cues[1]), ("inner-words", cues[2]), ("inner-steps", cues[3]), ("span-words", spans[0]), ("span-steps", spans[1]),
        })
        {
            File.WriteAllBytes(Path.Combine(args[1], name + ".bin"), weights.Pack());
        }

        return PackSeal.Run([args[1]]);
    }

    /// <summary>Analyses documents; those of equal text share the analysis.</summary>
    internal static List<ReadDocument> Read(IReadOnlyList<PolnearDocument> documents, KnowledgeBase knowledge)
    {
        var layer = knowledge.Table(LanguageLayer.From);
        var lexicon = knowledge.Table(CueLexicon.From);
        var seen = new Dictionary<string, TokenSigns>(StringComparer.Ordinal);
        var read = new List<ReadDocument>(documents.Count);
        foreach (var document in documents)
        {
            if (!seen.TryGetValue(document.Text, out var signs))
            {
                seen.Add(document.Text, signs = new TokenSigns(layer.Analyze(document.Text, document.BodyStart), lexicon));
            }

            // Documents of one text stand in one fold, or the cues found in it would be known ones.
            read.Add(new ReadDocument(document, signs, (seen.Count - 1) % Folds));
        }

        return read;
    }

    /// <summary>The lexicon's own examples teach its words where the corpus has them seldom or never.</summary>
    internal static List<ReadDocument> Examples(KnowledgeBase knowledge)
    {
        var layer = knowledge.Table(LanguageLayer.From);
        var lexicon = knowledge.Table(CueLexicon.From);
        var own = new List<ReadDocument>();
        foreach (var entry in lexicon.Entries)
        {
            var example = entry.Example;
            var signs = new TokenSigns(layer.Analyze(example.Text, 0), lexicon);
            var parts = new AttributionParts(example.Source is { } source ? [source] : [], [example.Cue], example.Content);
            for (var copy = 0; copy < ExampleCopies; copy++)
            {
                own.Add(new ReadDocument(new PolnearDocument(entry.Id, example.Text, 0, [parts], []), signs, -1));
            }
        }

        return own;
    }

    /// <summary>Learns cues: words and steps of the chain that reads what nobody else says, then of the one that reads inside speech.</summary>
    internal static LabelWeights[] Learn(IReadOnlyList<ReadDocument> documents, int passes, int seeds)
    {
        List<ChainExample> cues = [], inner = [];
        foreach (var (document, signs, _) in documents)
        {
            AddCues(document, signs, cues, inner);
        }

        Console.WriteLine($"{cues.Count} sentences");
        ChainTrainer[] one = Train(cues, passes, seeds, CueBits, CueCosts, CueTagger.CanFollow), two = Train(inner, passes, seeds, CueBits, CueCosts, CueTagger.CanFollow);
        return [ChainTrainer.Words(one), ChainTrainer.Steps(one), ChainTrainer.Words(two), ChainTrainer.Steps(two)];
    }

    /// <summary>
    /// Learns sources and contents of cues as they will be found: each fold's by a tagger that learned from the others. A cue found where there is none
    /// teaches that nothing is said there.
    /// </summary>
    internal static LabelWeights[] LearnSpans(IReadOnlyList<ReadDocument> read, IReadOnlyList<ReadDocument> own, int seeds)
    {
        var spans = new List<ChainExample>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Learn([.. read.Where(d => d.Fold != fold), .. own], FoldPasses, 1);
            var tagger = new CueTagger(weights[0], weights[1], weights[2], weights[3]);
            foreach (var (document, signs, _) in read.Where(d => d.Fold == fold))
            {
                List<(int First, int End)> found = [];
                foreach (var sentence in signs.Text.Sentences)
                {
                    tagger.Find(signs, sentence, found, []);
                }

                AddSpans(document, signs, found, spans);
            }
        }

        foreach (var (document, signs, _) in own)
        {
            AddSpans(document, signs, [], spans);
        }

        Console.WriteLine($"{spans.Count} attributions");
        var runs = Train(spans, SpanPasses, seeds, SpanBits, SpanCosts, static (_, _) => true);
        return [ChainTrainer.Words(runs), ChainTrainer.Steps(runs)];
    }

    static ChainTrainer[] Train(List<ChainExample> examples, int passes, int seeds, int bits, int[] costs, Func<int, int, bool> canFollow)
    {
        var runs = new ChainTrainer[seeds];
        for (var seed = 0; seed < seeds; seed++)
        {
            runs[seed] = new ChainTrainer(3, bits, StepBits, costs, canFollow);
            runs[seed].Train(examples, passes, seed + 1, Console.Out);
        }

        return runs;
    }

    static void AddCues(PolnearDocument document, TokenSigns signs, List<ChainExample> cues, List<ChainExample> inner)
    {
        // A word inside a content may be a nested cue: the set does not say. One chain learns that nothing there is of the first rank, one leaves it open.
        byte[] flat = new byte[signs.Tokens.Count], labels = new byte[signs.Tokens.Count];
        foreach (var attribution in document.Attributions)
        {
            Fill(signs, attribution.Content, labels, 255, 255);
        }

        foreach (var span in document.Discarded)
        {
            Fill(signs, [span], labels, 255, 255);
            Fill(signs, [span], flat, 255, 255);
        }

        foreach (var attribution in document.Attributions)
        {
            Fill(signs, attribution.Cue, labels, 1, 2);
            Fill(signs, attribution.Cue, flat, 1, 2);
        }

        foreach (var sentence in signs.Text.Sentences)
        {
            var example = CueExample(signs, sentence, flat);
            cues.Add(example);
            inner.Add(example with { Labels = labels[sentence.First..sentence.End] });
        }
    }

    static void AddSpans(PolnearDocument document, TokenSigns signs, List<(int First, int End)> found, List<ChainExample> spans)
    {
        var unknown = new bool[signs.Tokens.Count];
        foreach (var span in document.Discarded.Concat(document.Attributions.SelectMany(a => a.Content)))
        {
            var (first, end) = Range(signs, span);
            unknown.AsSpan(first, end - first).Fill(true);
        }

        var labelled = document.Attributions.Select(a => (Parts: a, Cue: Range(signs, a.Cue[0].Union(a.Cue[^1])))).Where(a => a.Cue.First < a.Cue.End).ToList();
        (int First, int End)[] ordered = [.. labelled.Select(a => a.Cue).Distinct().Order()];
        foreach (var (parts, cue) in labelled)
        {
            spans.Add(SpanExample(signs, new CueFrame(signs, cue.First, cue.End, ordered), parts));
        }

        foreach (var cue in found)
        {
            var near = labelled.FirstOrDefault(a => a.Cue.First < cue.End && cue.First < a.Cue.End);
            if (near.Parts is not null || !unknown[cue.First])
            {
                spans.Add(SpanExample(signs, new CueFrame(signs, cue.First, cue.End, found), near.Parts ?? Nothing));
            }
        }
    }

    static ChainExample CueExample(TokenSigns signs, Sentence sentence, byte[] labels)
    {
        var n = sentence.End - sentence.First;
        var (words, steps, wordEnds, stepEnds) = (new List<uint>(n * 56), new List<uint>(n * 8), new int[n], new int[n]);
        Span<uint> features = stackalloc uint[CueFeatures.Most];
        for (var i = 0; i < n; i++)
        {
            words.AddRange(features[..CueFeatures.Write(signs, sentence.First + i, sentence, features)]);
            wordEnds[i] = words.Count;
            steps.AddRange(features[..CueTagger.WriteSteps(signs, sentence.First + i, sentence, features)]);
            stepEnds[i] = steps.Count;
        }

        return new ChainExample([.. words], wordEnds, [.. steps], stepEnds, labels[sentence.First..sentence.End]);
    }

    static ChainExample SpanExample(TokenSigns signs, CueFrame cue, AttributionParts parts)
    {
        var n = cue.WindowEnd - cue.WindowFirst;
        var all = new byte[signs.Tokens.Count];
        Fill(signs, parts.Content, all, 2, 2);
        Fill(signs, parts.Source, all, 1, 1);
        Array.Clear(all, cue.First, cue.End - cue.First);
        var (words, steps, wordEnds, stepEnds) = (new List<uint>(n * 36), new List<uint>(n * 24), new int[n], new int[n]);
        Span<uint> features = stackalloc uint[SpanFeatures.Most];
        for (var i = 0; i < n; i++)
        {
            if (cue.WindowFirst + i < cue.First || cue.WindowFirst + i >= cue.End)
            {
                words.AddRange(features[..SpanFeatures.Write(signs, cue, cue.WindowFirst + i, features)]);
            }

            wordEnds[i] = words.Count;
            steps.AddRange(features[..SpanFeatures.WriteSteps(signs, cue, cue.WindowFirst + i, features)]);
            stepEnds[i] = steps.Count;
        }

        return new ChainExample([.. words], wordEnds, [.. steps], stepEnds, all[cue.WindowFirst..cue.WindowEnd]);
    }

    static void Fill(TokenSigns signs, EquatableList<TextSpan> spans, byte[] labels, byte first, byte further)
    {
        foreach (var span in spans)
        {
            var (from, end) = Range(signs, span);
            for (var i = from; i < end; i++)
            {
                labels[i] = i == from ? first : further;
            }
        }
    }

    static (int First, int End) Range(TokenSigns signs, TextSpan span)
    {
        var first = signs.Tokens.At(span.Start);
        var end = first;
        while (end < signs.Tokens.Count && signs.Tokens.Span(end).Start < span.End)
        {
            end++;
        }

        return (first, end);
    }
}
