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

    /// <summary>Takes the part's folder and the pack's folder.</summary>
    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            return 2;
        }

        var knowledge = KnowledgeFolder.Read(Path.GetDirectoryName(Path.GetFullPath(args[1]).TrimEnd('/'))!);
        var (cues, inner, spans) = Examples(PolnearReader.ReadFolder(args[0]), knowledge);
        Console.WriteLine($"{cues.Count} sentences, {spans.Count} attributions");
        var cueTrainer = new ChainTrainer(3, CueBits, StepBits, CueCosts, CueTagger.CanFollow);
        cueTrainer.Train(cues, 8, 1, Console.Out);
        File.WriteAllBytes(Path.Combine(args[1], "cue-words.bin"), cueTrainer.PackWords());
        File.WriteAllBytes(Path.Combine(args[1], "cue-steps.bin"), cueTrainer.PackSteps());
        var innerTrainer = new ChainTrainer(3, CueBits, StepBits, CueCosts, CueTagger.CanFollow);
        innerTrainer.Train(inner, 8, 1, Console.Out);
        File.WriteAllBytes(Path.Combine(args[1], "inner-words.bin"), innerTrainer.PackWords());
        File.WriteAllBytes(Path.Combine(args[1], "inner-steps.bin"), innerTrainer.PackSteps());
        var spanTrainer = new ChainTrainer(3, SpanBits, StepBits, [0, 8, 8, 16, 0, 16, 8, 8, 0], static (_, _) => true);
        spanTrainer.Train(spans, 7, 1, Console.Out);
        File.WriteAllBytes(Path.Combine(args[1], "span-words.bin"), spanTrainer.PackWords());
        File.WriteAllBytes(Path.Combine(args[1], "span-steps.bin"), spanTrainer.PackSteps());
        return PackSeal.Run([args[1]]);
    }

    static (List<ChainExample> Cues, List<ChainExample> Inner, List<ChainExample> Spans) Examples(IReadOnlyList<PolnearDocument> documents, KnowledgeBase knowledge)
    {
        var layer = knowledge.Table(LanguageLayer.From);
        var lexicon = knowledge.Table(CueLexicon.From);
        var seen = new Dictionary<string, TokenSigns>(StringComparer.Ordinal);
        var (cues, inner, spans) = (new List<ChainExample>(), new List<ChainExample>(), new List<ChainExample>());
        foreach (var document in documents)
        {
            if (!seen.TryGetValue(document.Text, out var signs))
            {
                seen.Add(document.Text, signs = new TokenSigns(layer.Analyze(document.Text, document.BodyStart), lexicon));
            }

            Add(document, signs, cues, inner, spans);
        }

        // The lexicon's own examples teach its words where the corpus has them seldom or never.
        foreach (var entry in lexicon.Entries)
        {
            var example = entry.Example;
            var signs = new TokenSigns(layer.Analyze(example.Text, 0), lexicon);
            var parts = new AttributionParts(example.Source is { } source ? [source] : [], [example.Cue], example.Content);
            for (var copy = 0; copy < ExampleCopies; copy++)
            {
                Add(new PolnearDocument(entry.Id, example.Text, 0, [parts], []), signs, cues, inner, spans);
            }
        }

        return (cues, inner, spans);
    }

    static void Add(PolnearDocument document, TokenSigns signs, List<ChainExample> cues, List<ChainExample> inner, List<ChainExample> spans)
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

        var ranges = new List<(int First, int End)>();
        foreach (var attribution in document.Attributions)
        {
            Fill(signs, attribution.Cue, labels, 1, 2);
            Fill(signs, attribution.Cue, flat, 1, 2);
            ranges.Add(Range(signs, attribution.Cue[0].Union(attribution.Cue[^1])));
        }

        foreach (var sentence in signs.Text.Sentences)
        {
            var example = CueExample(signs, sentence, flat);
            cues.Add(example);
            inner.Add(example with { Labels = labels[sentence.First..sentence.End] });
        }

        (int First, int End)[] ordered = [.. ranges.Where(r => r.First < r.End).Distinct().Order()];
        for (var i = 0; i < document.Attributions.Count; i++)
        {
            if (ranges[i].First < ranges[i].End)
            {
                spans.Add(SpanExample(signs, new CueFrame(signs, ranges[i].First, ranges[i].End, ordered), document.Attributions[i]));
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
