using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Knowledge;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;
using Xunit;

namespace Parallax.Tests.Comparing;

public class ReportLikenessTests
{
    static readonly WordLexicon Lexicon = KnowledgeFolder.ReadInstalled().Table(WordLexicon.From);

    [Fact]
    public void Two_arrests_told_in_the_same_words_are_parted_by_who_was_arrested()
    {
        var likeness = Of(
            Read("Police arrested harbour minister Oren Valdis on suspicion of smuggling. Valdis was taken to the barracks on Sunday.", "Oren Valdis", "Valdis"),
            Read("Harbour minister Oren Valdis was arrested by police on suspicion of smuggling, and Valdis denied it.", "Oren Valdis", "Valdis"),
            Read("Police arrested harbour minister Pela Morcant on suspicion of smuggling. Morcant was taken to the barracks on Friday.", "Pela Morcant", "Morcant"),
            Read("Harbour minister Pela Morcant was arrested by police on suspicion of smuggling, and Morcant denied it.", "Pela Morcant", "Morcant"));

        Assert.True(likeness.Tight.IsOne(0, 1));
        Assert.True(likeness.Tight.IsOne(2, 3));
        Assert.True(likeness.People(0, 1) > likeness.People(0, 2));
        Assert.False(likeness.Tight.IsOne(0, 2));
    }

    [Fact]
    public void Words_that_few_reports_share_make_reports_alike()
    {
        var likeness = Of(
            Read("The dam at Velka burst and the valley was flooded."),
            Read("Engineers inspected the valley after the dam at Velka burst."),
            Read("Ministers signed a fisheries accord after talks that lasted a night."));

        Assert.True(likeness.Words(0, 1) > ReportLikeness.LeastInDevelopment);
        Assert.True(likeness.Loose.IsOne(0, 1));
        Assert.False(likeness.Loose.IsOne(0, 2));
    }

    [Fact]
    public void Reports_that_name_nobody_have_no_likeness_of_people() =>
        Assert.Equal(-1, Of(Read("The dam burst."), Read("The dam at Velka burst, said Oren Valdis.", "Oren Valdis")).People(0, 1));

    static int _number;

    static ReportLikeness Of(params Parallax.Model.Statements.Reading[] readings) => new(readings, Lexicon);

    static Parallax.Model.Statements.Reading Read(string body, params string[] people) => new(
        new Report($"r{Interlocked.Increment(ref _number)}", "Outlet", ReportKind.Newspaper, new Publication.Unknown(), null, "", body),
        [new TextSpan(0, body.Length)],
        [.. people.Select((name, i) => new Mention(i, new TextSpan(body.LastIndexOf(name, StringComparison.Ordinal), body.LastIndexOf(name, StringComparison.Ordinal) + name.Length), MentionKind.Person, people[0], null, null, [], "test"))],
        [],
        []);
}
