using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Reading.Figures;
using Parallax.Reading.Times;
using Xunit;

namespace Parallax.Tests.Reading.Figures;

public class FigureReadingTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();
    static readonly LanguageLayer Language = Knowledge.Table(LanguageLayer.From);
    static readonly DateOnly Day = new(2023, 9, 9);

    static EquatableList<FigureMention> Read(string text)
    {
        var analysed = Language.Analyze(text, 0);
        return FigureReading.Read(analysed, TimeReading.Read(analysed, Day, Knowledge), Knowledge);
    }

    public static TheoryData<string> Examples => [.. Knowledge.Pack("figures").Table("tests").Rows.Select(r => r.Id)];

    [Theory, MemberData(nameof(Examples))]
    public void An_example_of_the_pack_reads_as_it_says(string id)
    {
        var row = Knowledge.Pack("figures").Table("tests").Rows.Single(r => r.Id == id);
        var text = row["text"];
        var found = Read(text).Select(f => $"{f.Span.In(text)} {Text(f.Value.Low)}..{(f.Value.High is { } high ? Text(high) : "*")} {f.Unit} {f.Measure}").ToArray();
        if (row["span"].Length == 0)
        {
            Assert.Empty(found);
        }
        else
        {
            Assert.Contains($"{row["span"]} {row["low"]}..{row["high"]} {row["unit"]} {row["measure"]}", found);
        }
    }

    static string Text(decimal value) => value.ToString("0.#######", CultureInfo.InvariantCulture);

    [Fact]
    public void A_lower_bound_agrees_with_a_higher_count_and_two_counts_do_not()
    {
        Figure Of(string text) => Assert.Single(Read(text)).Value;
        Assert.True(Of("At least 20 people died.").IsCompatibleWith(Of("The raid killed 23 people.")));
        Assert.False(Of("The raid killed 20 people.").IsCompatibleWith(Of("The raid killed 23 people.")));
        Assert.True(Of("About 300 people died.").IsCompatibleWith(Of("The raid killed 280 people.")));
    }

    [Theory]
    [InlineData("In Derna alone 5,000 people died.", "In Derna alone")]
    [InlineData("Another 20 patients were moved.", "Another")]
    [InlineData("The strike wounded eleven people, including four children.", "including")]
    public void Words_that_narrow_a_count_are_its_scope(string text, string scope) =>
        Assert.Contains(Read(text), f => f.Scope is { } span && span.In(text).SequenceEqual(scope));

    [Fact]
    public void A_count_holds_as_of_the_day_it_names() =>
        Assert.Equal(DayInterval.Of(new DateOnly(2023, 9, 4)), Assert.Single(Read("As of Monday, 120 bodies had been found.")).AsOf);

    [Fact]
    public void Any_text_is_survived_and_spans_lie_inside_without_overlap()
    {
        var words = new[]
        {
            "at", "least", "20", "people", "killed", "between", "and", "10", "-", "14", "$", "2.5", "billion", "%", "no", "hundreds", "of", "a", "third", "half", "dozen", "some",
            "more", "than", "99999999999999999999", "one", "in", "five", "alone", "including", ".", ",", "(", ")", "\n\n", "😀", "\ud83d", "US", "€", "percent", "to", "million", "+", "trillion",
        };
        var text = Gen.Elements(words).ListOf().Select(list => string.Join(list.Count % 2 == 0 ? " " : "", list)).ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(text, Holds));
        Check.QuickThrowOnFailure(Prop.ForAll<string>(s => Holds(s ?? "")));
    }

    static bool Holds(string text)
    {
        var figures = Read(text);
        var end = 0;
        foreach (var figure in figures)
        {
            if (figure.Span.Start < end || figure.Span.End > text.Length || figure.Span.IsEmpty
                || figure.UnitSpan is { } unit && unit.End > text.Length || figure.Scope is { } scope && scope.End > text.Length)
            {
                return false;
            }

            end = figure.Span.End;
        }

        return figures == Read(text);
    }
}
