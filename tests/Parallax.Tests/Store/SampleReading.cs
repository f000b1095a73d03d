using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;
using Parallax.Model.Statements;

namespace Parallax.Tests.Store;

/// <summary>A reading that uses every field of the model, made by hand.</summary>
static class SampleReading
{
    public static Report Report(string body = "KCNA said that about 20 envoys may have met in Oslo.", string? url = "https://h.example/1", Publication? published = null) => new(
        "0123456789abcdef", "Harbour Wire", ReportKind.Agency, published ?? new Publication.Given(new DateOnly(2025, 3, 4), new DateTimeOffset(2025, 3, 4, 8, 30, 0, TimeSpan.FromHours(3))),
        url, "Envoys meet", body);

    public static Model.Statements.Reading Of(Report report) => new(
        report,
        [new TextSpan(0, 11), new TextSpan(13, report.Text.Length)],
        [
            new Mention(0, new TextSpan(13, 17), MentionKind.Organization, "KCNA", new Actor("PRK", "MED", "Korean Central News Agency", "kcna"), null, [], "pack:kcna"),
            new Mention(1, new TextSpan(38, 44), MentionKind.Description, "envoys", null, 0, [0], "description"),
            new Mention(2, new TextSpan(61, 65), MentionKind.Place, "Oslo", new Actor("NOR", null, null), null, [], "place"),
        ],
        [new Time(0, new TextSpan(0, 6), TimeType.Date, "2025-03-XX", new DayInterval(null, new DateOnly(2025, 3, 31)), true, "month")],
        [
            new Statement
            {
                Id = 0, Sentence = 1, Trigger = new TextSpan(54, 57), Extent = new TextSpan(28, 65), Verbatim = [new TextSpan(30, 34)], Predicate = "meet",
                Event = new EventCode(EventType.Consult, "meeting", ["diplomatic"], "036", 4.0, "frame:meet"), Agents = [1], Patients = [1],
                Participants = [new Participant(ParticipantRole.Place, new TextSpan(61, 65), 2), new Participant(ParticipantRole.Means, new TextSpan(28, 33), null)],
                When = new When(null, DayInterval.Of(new DateOnly(2025, 3, 4))), Where = new Where(2, "Oslo", "NOR"),
                Figures =
                [
                    new FigureMention(new TextSpan(28, 36), Figure.Between(18.5m, 22), "envoy", new TextSpan(38, 44), null, new TextSpan(58, 65), default, "about"),
                    new FigureMention(new TextSpan(28, 36), Figure.AtLeast(20), null, null, "meet", null, DayInterval.Of(new DateOnly(2025, 3, 4)), "at-least"),
                ],
                Sources = [new Source(new TextSpan(13, 17), new TextSpan(18, 22), Stance.Asserts, 0, "cue:say"), new Source(null, new TextSpan(18, 22), Stance.Believes, null, "passive")],
                Factuality = Factuality.Possible, Author = Factuality.Uncommitted, Realis = Realis.Past,
                Silence = new Silence(SilenceKind.DidNotMention, new TextSpan(13, 17), 0, null), Trace = [new Operator(new TextSpan(45, 48), "modal:may", Factuality.Possible)],
            },
            new Statement
            {
                Id = 1, Sentence = 1, Trigger = new TextSpan(18, 22), Extent = new TextSpan(13, 65), Predicate = "say", Factuality = Factuality.Certain, Author = Factuality.Certain,
                Realis = Realis.Generic,
            },
        ]);
}
