using System.Diagnostics;
using Parallax.Knowledge;
using Parallax.Language;
using Xunit;

namespace Parallax.Tests.Language;

/// <summary>The whole layer on texts that nobody would write but to break it.</summary>
public class HostileReportTests
{
    static readonly LanguageLayer Layer = KnowledgeFolder.ReadInstalled().Table(LanguageLayer.From);

    [Theory]
    [InlineData("a", 1_000_000)]
    [InlineData("A", 300_000)]
    [InlineData("(", 100_000)]
    [InlineData("“", 50_000)]
    [InlineData("😀", 100_000)]
    [InlineData("\u200B", 300_000)]
    [InlineData("\u200Dx\u202E ", 8_000)]
    [InlineData("Kim Jong Un ", 20_000)]
    [InlineData("U.S. ", 40_000)]
    [InlineData("北京市", 60_000)]
    [InlineData("كلمة ", 40_000)]
    [InlineData("word\n\n", 30_000)]
    public void Takes_bounded_time_and_loses_nothing(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();
        var analyzed = Layer.Analyze(text, 0);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"took {watch.Elapsed}");
        Assert.Equal(analyzed.Tokens.Count, analyzed.Sentences.Sum(s => s.End - s.First));
        Assert.All(analyzed.Sentences, s => Assert.Equal(1, Enumerable.Range(s.First, s.End - s.First).Count(i => analyzed.Tokens.Head(i) < 0)));
        Assert.All(analyzed.Names, n => Assert.InRange(n.End, n.First + 1, analyzed.Tokens.Count));
    }

    [Fact]
    public void What_was_read_before_changes_nothing()
    {
        const string text = "Un met the envoys in Oslo. The envoys spoke of the shelling that had held them up.";
        var first = Read(text);
        foreach (var other in (string[])["THE ENVOYS MET", "un un un", "Envoys met in oslo, oslo.", new string('x', 4000)])
        {
            Layer.Analyze(other, 0);
        }

        Assert.Equal(first, Read(text));
        string? elsewhere = null;
        var thread = new Thread(() => elsewhere = Read(text));
        thread.Start();
        thread.Join();
        Assert.Equal(first, elsewhere);
    }

    static string Read(string text)
    {
        var analyzed = Layer.Analyze(text, 0);
        var t = analyzed.Tokens;
        return string.Join(' ', Enumerable.Range(0, t.Count).Select(i => $"{t.Form(i)}/{t.Xpos(i)}/{t.Lemma(i)}/{t.Head(i)}/{t.Deprel(i)}"))
            + string.Join(' ', analyzed.Names.Select(n => $"{n.First}-{n.End}:{n.Kind}"));
    }
}
