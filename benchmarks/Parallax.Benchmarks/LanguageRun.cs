using System.Diagnostics;
using System.Globalization;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Language.Lemmas;
using Parallax.Language.Names;
using Parallax.Language.Segmentation;
using Parallax.Language.Syntax;

namespace Parallax.Benchmarks;

/// <summary>
/// What the language layer costs: loading, memory, words a second on one thread, and bytes allocated a word. Times are of the processor, which stay true while other
/// work shares the machine. Ends with an error where a word costs more than its columns.
/// </summary>
static class LanguageRun
{
    // Of a word: start, end, sentence, head, tag, three strings, and four links of its tree; and a little for what is counted by the text.
    const double ColumnBytes = (8 * 4) + 1 + (3 * 8) + 8;

    public static int Measure(string file, int count)
    {
        using var process = Process.GetCurrentProcess();
        var packs = KnowledgeFolder.ReadInstalled();
        var (watch, used) = (Stopwatch.StartNew(), Used(process));
        var layer = packs.Table(LanguageLayer.From);
        Line("load: seconds", watch.Elapsed.TotalSeconds);
        Line("load: processor seconds", Used(process) - used);
        GC.Collect();
        Line("memory kept, packs included, MB", GC.GetTotalMemory(forceFullCollection: true) / 1e6);
        var reports = BenchmarkReports.Load(file, count);
        foreach (var report in reports)
        {
            layer.Analyze(report.Text, report.BodyStart);
        }

        Thread.Sleep(300); // the compiler's second tier
        Rate(process, "whole layer", reports, r => layer.Analyze(r.Text, r.BodyStart).Tokens.Count);
        var segmenter = packs.Table(Segmenter.From);
        var words = Rate(process, "words and sentences", reports, r => segmenter.Segment(r.Text, r.BodyStart).Count);
        Parts(process, packs, [.. reports.Select(r => segmenter.Segment(r.Text, r.BodyStart))]);
        process.Refresh();
        Line("greatest memory of the process, MB", process.PeakWorkingSet64 / 1e6);

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var report in reports)
        {
            layer.Analyze(report.Text, report.BodyStart);
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)words;
        Line("bytes allocated a word", bytes);
        Line("of these its columns", ColumnBytes);
        if (bytes > 1.5 * ColumnBytes)
        {
            Console.Error.WriteLine("a word costs more than its columns");
            return 1;
        }

        return 0;
    }

    static void Parts(Process process, KnowledgeBase packs, SegmentedText[] texts)
    {
        var (syntax, lemmas, names) = (packs.Table(SyntaxAnalyzer.From), packs.Table(Lemmatizer.From), packs.Table(NameTagger.From));
        SyntaxColumns[] trees = [.. texts.Select(syntax.Analyze)];
        Rate(process, "tags and trees", texts, words => syntax.Analyze(words).Upos.Length);
        Rate(process, "lemmas", texts, words =>
        {
            var tree = trees[Array.IndexOf(texts, words)];
            for (var i = 0; i < words.Count; i++)
            {
                lemmas.Lemma(words.Form(i), tree.Upos[i], tree.Xpos[i]);
            }

            return words.Count;
        });
        Rate(process, "names", texts, words =>
        {
            names.Tag(words, trees[Array.IndexOf(texts, words)]);
            return words.Count;
        });
    }

    static long Rate<T>(Process process, string name, T[] items, Func<T, int> work)
    {
        var words = 0L;
        double best = 0;
        for (var run = 0; run < 3; run++)
        {
            var begin = Used(process);
            words = items.Sum(i => (long)work(i));
            best = Math.Max(best, words / (Used(process) - begin));
        }

        Line(name + ", words a second of one core's time", best);
        return words;
    }

    static double Used(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalSeconds;
    }

    static void Line(string name, double figure) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {figure:N2} |"));
}
