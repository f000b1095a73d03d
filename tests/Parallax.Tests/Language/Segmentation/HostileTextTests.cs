using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Knowledge;
using Parallax.Language.Segmentation;
using Xunit;

namespace Parallax.Tests.Language.Segmentation;

public class HostileTextTests
{
    static readonly Segmenter Segmenter = KnowledgeFolder.ReadInstalled().Table(Segmenter.From);

    static readonly string[] Pieces =
    [
        "the", "U.S.", "don't", "don’t", "\"", "”", "(", "))", ".", "...", "…", "—", "-", "$5", "3.5%", "\n", "\n\n", "\r\n", " ", "\t", "\u00A0",
        "e\u0301", "\u0301", "n\u0303't", "\u200B", "\u200D", "\u200E", "\u202E", "\u2066", "\uFEFF", "😀", "👩\u200D👩\u200D👧", "👍🏽", "🇰🇵🇷🇺",
        "\uD83D", "\uDE00", "\uD800\u0301", "كلمة", "कि", "한국", "北京", "ไทย", "\0", "\u001F", "http://example.org/a?b=c", "@", "#x", "½", "ﬁ", "İ", "ß",
    ];

    static Gen<string> Texts =>
        from count in Gen.Choose(0, 40)
        from parts in Gen.Elements(Pieces).ArrayOf(count)
        select string.Concat(parts);

    [Fact]
    public void Words_lie_on_whole_characters_in_order_and_leave_out_only_blanks() =>
        Prop.ForAll(Texts.ToArbitrary(), text => Holds(text, text.Length / 3)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_UTF_16_is_cut_without_a_loss() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(t => t is not null), text => Holds(text, 0)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a", 1_000_000)]
    [InlineData("(", 100_000)]
    [InlineData("😀", 200_000)]
    [InlineData("\u0301", 300_000)]
    [InlineData("a-", 300_000)]
    [InlineData("n't", 200_000)]
    [InlineData(". ", 200_000)]
    [InlineData("\n", 500_000)]
    [InlineData("\u202E\u200Bx", 200_000)]
    public void Time_is_linear(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();
        var segmented = Segmenter.Segment(text, 0);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
        Assert.All(Lengths(segmented), length => Assert.InRange(length, 1, 400));
    }

    static bool Holds(string text, int bodyStart)
    {
        var segmented = Segmenter.Segment(text, bodyStart);
        var boundaries = new HashSet<int>(StringInfo.ParseCombiningCharacters(text)) { text.Length };
        var last = 0;
        for (var i = 0; i < segmented.Count; i++)
        {
            int start = segmented.Starts[i], end = segmented.Ends[i];
            if (start < last || end <= start || !boundaries.Contains(start) || !boundaries.Contains(end))
            {
                return false;
            }

            for (var c = last; c < start; c++)
            {
                if (char.IsLetterOrDigit(text[c]))
                {
                    return false;
                }
            }

            last = end;
        }

        return Lengths(segmented).All(l => l > 0)
            && segmented.SentenceFirst.Skip(segmented.TitleSentences).All(f => segmented.Starts[f] >= bodyStart);
    }

    static IEnumerable<int> Lengths(SegmentedText text) =>
        text.SentenceFirst.Select((f, i) => (i + 1 < text.SentenceFirst.Length ? text.SentenceFirst[i + 1] : text.Count) - f);
}
