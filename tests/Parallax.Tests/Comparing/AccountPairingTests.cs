using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Knowledge;
using Parallax.Model;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Xunit;

namespace Parallax.Tests.Comparing;

/// <summary>Which statements of a story tell one thing: by themselves, and by what else their reports tell.</summary>
public class AccountPairingTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    [Fact]
    public void A_pair_is_ahead_where_the_reports_have_nothing_else_like_it()
    {
        var tellings = Tellings(("a", 1), ("b", 2));

        var alone = new PairStanding(tellings, [(0, 1, 1.0), (0, 2, -3.0)]);
        var rivalled = new PairStanding(tellings, [(0, 1, 1.0), (0, 2, 0.5)]);

        Assert.Equal([1.0, 4.0, 4.0], alone.Features(0, 1));
        Assert.Equal([1.0, 0.5, 4.0], rivalled.Features(0, 1));
    }

    [Fact]
    public void Items_of_one_source_neither_join_by_themselves_nor_keep_others_apart()
    {
        (int, int, double)[] pairs = [(0, 2, 1), (1, 2, 1), (0, 1, -4)];

        Assert.Equal([0, 1, 0], AverageLinkage.Cluster(3, pairs, 0, -4));
        Assert.Equal([0, 0, 0], AverageLinkage.Cluster(3, pairs, 0, -4, null, [7, 7, 8]));
        Assert.Equal([0, 1], AverageLinkage.Cluster(2, [(0, 1, 3.0)], 0, -4, null, [7, 7]));
    }

    [Fact]
    public void A_word_is_covered_by_one_of_its_family_or_sense_and_not_by_any_other()
    {
        var accounts = new Parallax.Comparing.StoryAccounts(Story, [Read("a", "Rebels attacked the convoy."), Read("b", "An attack by rebels.")], Knowledge);
        var likeness = new WordLikeness(new StoryVectors(accounts));
        TermBag Bag(params string[] words) => new(words.Select(accounts.Lexicon.Of));

        Assert.Equal(1, likeness.Cover(Bag("meeting"), Bag("meet", "harbour")), 2);
        Assert.True(likeness.Cover(Bag("ship"), Bag("vessel")) > 0.4);
        Assert.True(likeness.Cover(Bag("ship"), Bag("parliament")) < 0.1);
        Assert.Equal(0, likeness.Cover(Bag(), Bag("ship")));
    }

    static Story Story { get; } = new("s", "t", default, ["a", "b"], [], []);

    static Telling[] Tellings(params (string Report, int Statements)[] reports)
    {
        var lexicon = Knowledge.Table(WordLexicon.From);
        return [.. reports.SelectMany(r => Read(r.Report, [.. Enumerable.Range(0, r.Statements).Select(i => $"Sentence {i}.")]) is var reading ? reading.Statements.Select(s => Telling.Of(reading, s, lexicon)) : [])];
    }

    /// <summary>A report of which each sentence is one statement.</summary>
    static Parallax.Model.Statements.Reading Read(string id, params string[] sentences)
    {
        var text = string.Join(' ', sentences);
        TextSpan[] spans = [.. sentences.Select(s => new TextSpan(text.IndexOf(s, StringComparison.Ordinal), text.IndexOf(s, StringComparison.Ordinal) + s.Length))];
        return new(
            new Report(id, "Outlet " + id, ReportKind.Newspaper, new Publication.Unknown(), null, "", text), [.. spans], [], [],
            [
                .. spans.Select((s, i) => new Statement
                {
                    Id = i, Sentence = i, Trigger = s, Extent = s, Predicate = "be", Factuality = Factuality.Certain, Author = Factuality.Certain, Realis = Realis.Past,
                }),
            ]);
    }
}
