using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Reading.Times;
using Xunit;

namespace Parallax.Tests.Reading.Times;

public class TimeReadingTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();
    static readonly LanguageLayer Language = Knowledge.Table(LanguageLayer.From);

    static EquatableList<Time> Read(string text, DateOnly? published) => TimeReading.Read(Language.Analyze(text, 0), published, Knowledge);

    public static TheoryData<string> Examples => [.. Knowledge.Pack("times").Table("tests").Rows.Select(r => r.Id)];

    [Theory, MemberData(nameof(Examples))]
    public void An_example_of_the_pack_reads_as_it_says(string id)
    {
        var row = Knowledge.Pack("times").Table("tests").Rows.Single(r => r.Id == id);
        var text = row["text"];
        DateOnly? published = row["published"].Length == 0 ? null : DateOnly.ParseExact(row["published"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var found = Read(text, published).Select(t => string.Create(
            CultureInfo.InvariantCulture,
            $"{t.Rule}: {t.Span.In(text)} {Labels.Of(t.Type)} {t.Value} {t.Days.From:yyyy-MM-dd}..{t.Days.To:yyyy-MM-dd}"));
        Assert.Contains($"{row["rule"]}: {row["span"]} {row["type"]} {row["value"]} {row["from"]}..{row["to"]}", found);
    }

    [Fact]
    public void Every_rule_has_an_example()
    {
        var shown = Knowledge.Pack("times").Table("tests").Rows.Select(r => r["rule"]).ToHashSet();
        Assert.Empty(TimeReading.Rules.Select(r => r.Id).Except(shown));
        Assert.Equal(TimeReading.Rules.Count, TimeReading.Rules.Select(r => r.Id).Distinct().Count());
        Assert.All(TimeReading.Rules, r => Assert.EndsWith(".", r.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_date_relative_times_stay_relative_and_mean_no_days()
    {
        var times = Read("They met on Friday night and will meet again next week or in two months.", null);
        Assert.Equal(["XXXX-WXX-5TNI", "XXXX-WXX", "P2M"], times.Select(t => t.Value));
        Assert.All(times, t => Assert.True(t.Days.IsOpen));
    }

    [Fact]
    public void A_date_the_text_fixes_needs_no_anchor()
    {
        var time = Assert.Single(Read("The treaty was signed on 3 March 2020.", null));
        Assert.Equal("2020-03-03", time.Value);
        Assert.False(time.Anchored);
    }

    [Fact]
    public void Any_text_is_survived_and_spans_lie_inside_without_overlap()
    {
        var words = new[]
        {
            "the", "last", "Friday", "Sept.", "9", "-", "13", "2023", "in", "ago", "two", "years", "'", "s", "early", "end", "of", "May", "at", "10:30", "p.m.",
            "every", "quarter", "first", "half", "a", "1/2", "99999999999", "00", "\n\n", "😀", "\ud83d", "–", "to", "from", "31", "February", "twenty", "one", ".", ",", "century", "90s",
        };
        var text = Gen.Elements(words).ListOf().Select(list => string.Join(list.Count % 2 == 0 ? " " : "", list)).ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(text, Holds));
        Check.QuickThrowOnFailure(Prop.ForAll<string>(s => Holds(s ?? "")));
    }

    static bool Holds(string text)
    {
        foreach (DateOnly? day in new DateOnly?[] { null, new(2023, 9, 9), DateOnly.MinValue, DateOnly.MaxValue })
        {
            var times = Read(text, day);
            var end = 0;
            foreach (var time in times)
            {
                if (time.Span.Start < end || time.Span.End > text.Length || time.Span.IsEmpty || time.Value.Length == 0)
                {
                    return false;
                }

                end = time.Span.End;
            }

            if (times != Read(text, day))
            {
                return false;
            }
        }

        return true;
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("🎉🎉")]
    public void A_text_without_words_has_no_times(string text) => Assert.Empty(Read(text, new DateOnly(2023, 9, 9)));

    [Fact]
    public void A_long_run_of_digits_or_months_takes_linear_time()
    {
        foreach (var piece in new[] { "1", "May ", "the last ", "two and a ", "9-" })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
            Assert.True(TimeReading.Read(Language.Analyze(text[..2000], 0) with { Text = text }, new DateOnly(2023, 9, 9), Knowledge).Count >= 0);
        }
    }
}
