using Parallax.Comparing;
using Parallax.Knowledge;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Xunit;

namespace Parallax.Tests.Comparing;

/// <summary>One report names who shelled the town, another whose town it is: the happening has both.</summary>
public class HappeningParticipantsTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();
    static readonly Actor Marisol = new("MAR", "GOV", null, "MAR"), Tarn = new("TRN", "GOV", null, "TRN");

    [Fact]
    public void What_one_telling_names_and_another_leaves_out_is_the_happenings()
    {
        var brief = Compose(Read("a", agent: Marisol, patient: null), Read("b", agent: null, patient: Tarn));

        var happening = Assert.Single(brief.Happenings);
        Assert.Equal([new MentionRef("a", 0)], happening.Agents);
        Assert.Equal([new MentionRef("b", 0)], happening.Patients);
        Assert.True(brief.Ties.IsEmpty, "no one sentence tells of the pair");
    }

    [Fact]
    public void What_most_tellings_name_outvotes_one()
    {
        var brief = Compose(Read("a", Marisol, Tarn), Read("b", Marisol, Tarn), Read("c", Tarn, Tarn));

        Assert.Equal([new MentionRef("a", 0)], Assert.Single(brief.Happenings).Agents);
    }

    [Fact]
    public void Within_a_state_its_army_goes_by_its_name()
    {
        var brief = Compose(Read("a", new Actor("MAR", "MIL", "Marisol Army", "org/army"), new Actor("MAR", "REB", "Hill Front", "org/front")));

        Assert.Equal(("MAR Hill Front", "MAR Marisol Army"), brief.Ties.Select(t => (t.First, t.Second)).Single());
    }

    [Fact]
    public void An_international_body_has_ties_by_its_name_and_its_officers_have_none()
    {
        Assert.Equal(("Hill Union", "MAR"), Compose(Read("a", new Actor(null, "IGO", "Hill Union", "org/hill-union"), Marisol)).Ties.Select(t => (t.First, t.Second)).Single());
        Assert.True(Compose(Read("a", new Actor(null, "IGO", "Jan Hill", "person/jan-hill"), Marisol)).Ties.IsEmpty);
    }

    static Brief Compose(params Parallax.Model.Statements.Reading[] readings) => BriefComposition.Compose(
        new Story("s", "t", default, [.. readings.Select(r => r.Report.Id)], [], []), readings, new DateOnly(2022, 4, 9), Knowledge);

    static Parallax.Model.Statements.Reading Read(string id, Actor? agent, Actor? patient)
    {
        const string body = "Gunners shelled the old harbour town at night.";
        var report = new Report(id, "Outlet " + id, ReportKind.Newspaper, new Publication.Given(new DateOnly(2022, 4, 1)), null, "", body);
        Mention[] mentions = [.. new[] { agent, patient }.OfType<Actor>().Select((a, i) => new Mention(i, new TextSpan(i, i + 1), MentionKind.Organization, a.Name ?? a.Country!, a, null, [], "t"))];
        return new(report, [new TextSpan(0, body.Length)], [.. mentions], [],
        [
            new Statement
            {
                Id = 0, Sentence = 0, Trigger = new TextSpan(8, 15), Extent = new TextSpan(0, body.Length - 1), Predicate = "shell", Factuality = Factuality.Certain, Author = Factuality.Certain,
                Realis = Realis.Past, Event = new EventCode(EventType.Assault, null, [], "190", -10, "t"),
                Agents = agent is null ? [] : [0], Patients = patient is null ? [] : [mentions.Length - 1],
            },
        ]);
    }
}
