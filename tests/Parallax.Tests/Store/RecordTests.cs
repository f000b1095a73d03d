using Microsoft.Data.Sqlite;
using Parallax.Model.Reports;
using Parallax.Model.Stories;
using Parallax.Store;
using Xunit;
using Record = Parallax.Store.Record;

namespace Parallax.Tests.Store;

public sealed class RecordTests : IDisposable
{
    static readonly Provenance Old = new("0.1.0", [new PackStamp("times", "1", "aa")]);
    static readonly Provenance New = new("0.1.0", [new PackStamp("times", "1", "bb")]);

    readonly string _folder = Directory.CreateTempSubdirectory("parallax-record-").FullName;

    string File => Path.Combine(_folder, "r.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_reading_comes_back_as_it_was_stored()
    {
        var reading = SampleReading.Of(SampleReading.Report());
        using (var record = Record.Open(File, RecordAccess.Write))
        {
            Assert.Equal(Standing.New, record.Store(reading, Old));
        }

        using var again = Record.Open(File, RecordAccess.Read);
        Assert.Equal(reading, again.Reading(reading.Report.Id));
        Assert.Equal(Old, again.ProvenanceOf(reading.Report.Id));
        Assert.Empty(again.Damage());
    }

    [Fact]
    public void The_same_report_is_stored_once()
    {
        using var record = Record.Open(File, RecordAccess.Write);
        var reading = SampleReading.Of(SampleReading.Report());
        record.Store(reading, Old);
        Assert.Equal(Standing.Held, record.StandingOf(reading.Report, Old));
        Assert.Equal(Standing.Held, record.Store(reading, Old));
        Assert.Equal((1, 1), (record.Count, record.Editions(reading.Report.Id)));
    }

    [Fact]
    public void A_changed_text_is_a_new_edition_and_the_old_one_is_kept()
    {
        using var record = Record.Open(File, RecordAccess.Write);
        var (first, second) = (SampleReading.Of(SampleReading.Report()), SampleReading.Of(SampleReading.Report("KCNA said that about 30 envoys may have met in Oslo.")));
        record.Store(first, Old);
        Assert.Equal(Standing.Changed, record.Store(second, Old));
        var id = first.Report.Id;
        Assert.Equal((1, 2), (record.Count, record.Editions(id)));
        Assert.Equal(first, record.Edition(id, 1));
        Assert.Equal(second, record.Reading(id));
        var change = Assert.Single(EditionDifference.Between(first, second));
        Assert.Equal(("KCNA said that about 20 envoys may have met in Oslo.", "KCNA said that about 30 envoys may have met in Oslo."), (change.Removed, change.Added));
        Assert.Equal(Standing.Held, record.Store(first, Old));
        Assert.Equal(2, record.Editions(id));
        Assert.Equal([id], record.Search("30 envoys", 5));
        Assert.Empty(record.Search("20", 5));
    }

    [Fact]
    public void What_older_knowledge_read_can_be_read_again()
    {
        using var record = Record.Open(File, RecordAccess.Write);
        var reading = SampleReading.Of(SampleReading.Report());
        record.Store(reading, Old);
        Assert.Empty(record.ReadOtherwise(Old));
        Assert.Equal([reading.Report.Id], record.ReadOtherwise(New));
        Assert.Equal(Standing.HeldByOlder, record.StandingOf(reading.Report, New));
        record.Store(reading with { Statements = [] }, New);
        Assert.Empty(record.ReadOtherwise(New));
        Assert.Equal((1, New), (record.Editions(reading.Report.Id), record.ProvenanceOf(reading.Report.Id)));
    }

    [Fact]
    public void A_given_day_outweighs_an_inferred_one_and_an_inferred_one_outweighs_none()
    {
        using var record = Record.Open(File, RecordAccess.Write);
        var id = SampleReading.Report().Id;
        void Store(Publication published) => record.Store(SampleReading.Of(SampleReading.Report(published: published)), Old);

        Store(new Publication.Unknown());
        Store(new Publication.Inferred(new DateOnly(2025, 3, 5), "s1"));
        Assert.Equal(new Publication.Inferred(new DateOnly(2025, 3, 5), "s1"), record.Reading(id)!.Report.Published);
        Store(new Publication.Unknown());
        Assert.IsType<Publication.Inferred>(record.Reading(id)!.Report.Published);
        Store(new Publication.Given(new DateOnly(2025, 3, 4)));
        Assert.Equal(new Publication.Given(new DateOnly(2025, 3, 4)), record.Reading(id)!.Report.Published);
        Assert.Equal(1, record.Editions(id));
    }

    [Fact]
    public void Stories_take_the_place_of_the_stories_their_reports_were_in()
    {
        using var record = Record.Open(File, RecordAccess.Write);
        var (a, b) = (SampleReading.Report(), new Report("1123456789abcdef", "o", ReportKind.Unknown, new Publication.Unknown(), null, "Other", "text"));
        record.Store(SampleReading.Of(a), Old);
        record.Store(new Model.Statements.Reading(b, [], [], [], []), Old);
        Assert.Equal([a.Id, b.Id], record.ReportsWithoutStory());
        record.StoreStories([Story("s1", a.Id), Story("s2", b.Id)]);
        record.StoreStories([Story("s3", a.Id, b.Id)]);
        Assert.Equal(["s3"], record.Stories().Select(s => s.Id));
        Assert.Equal("s3", record.StoryOf(b.Id)!.Id);
        Assert.Equal([a.Id], record.ReportsWithActor("nor"));
        Assert.Equal([a.Id], record.ReportsWithActor("kcna"));
        Assert.Equal([(a.Id, new DateOnly(2025, 3, 4)), (b.Id, (DateOnly?)null)], record.PublicationDays());
    }

    [Fact]
    public void A_decision_is_kept_and_ids_lead_to_the_story_that_holds_their_report()
    {
        using var record = Record.Open(File, RecordAccess.Write);
        var (a, b) = (SampleReading.Report(), new Report("1123456789abcdef", "o", ReportKind.Unknown, new Publication.Unknown(), null, "Other", "text"));
        record.Store(SampleReading.Of(a), Old);
        record.Store(new Model.Statements.Reading(b, [], [], [], []), Old);
        record.StoreStories([Story("s1", a.Id), Story("s2", b.Id)]);
        var decision = record.Decide(new StoryDecision(0, DecisionKind.Merge, ["s1", "s2"], [[a.Id], [b.Id]], null, "one flood"), [Story("s1", a.Id, b.Id)], []);
        Assert.Equal(1, decision.Number);
        Assert.Equal([decision], record.Decisions());
        Assert.Equal("s1", Assert.Single(record.Stories("s2")).Id);
        Assert.Equal([new StoryName("s1", a.Id), new StoryName("s2", b.Id)], record.StoryNames());
        record.Decide(new StoryDecision(0, DecisionKind.Undo, ["s1", "s2"], [], 1, ""), [Story("s1", a.Id), Story("s2", b.Id)], []);
        Assert.Equal("s2", Assert.Single(record.Stories("s2")).Id);
        Assert.Equal(2, record.Decisions().Count);
        Assert.Empty(record.Damage());
    }

    [Fact]
    public void A_record_of_the_first_schema_is_brought_up_to_date_with_its_stories_ids()
    {
        using var script = new StreamReader(typeof(Record).Assembly.GetManifestResourceStream("Parallax.Store.Migrations.0001-record.sql")!);
        Sql(script.ReadToEnd());
        Sql("PRAGMA application_id = 1347570776; PRAGMA user_version = 1; INSERT INTO report (id, outlet, kind, edition) VALUES ('0123456789abcdef', 'o', 'unknown', 1); "
            + "INSERT INTO story (id, title, content) VALUES ('s1', 't', '{\"id\":\"s1\",\"reports\":[\"0123456789abcdef\"]}')");
        using var again = Record.Open(File, RecordAccess.Write);
        Assert.Equal([new StoryName("s1", "0123456789abcdef")], again.StoryNames());
        Assert.Empty(again.Decisions());
    }

    [Fact]
    public void A_kept_profile_is_dropped_when_its_report_is_read_again()
    {
        using var record = Record.Open(File, RecordAccess.Write);
        var reading = SampleReading.Of(SampleReading.Report());
        record.Store(reading, Old);
        record.KeepProfiles([(reading.Report.Id, [1, 2, 3])], 7);
        Assert.Equal([1, 2, 3], record.Profile(reading.Report.Id, 7)!);
        Assert.Null(record.Profile(reading.Report.Id, 8));
        record.Store(reading, New);
        Assert.Null(record.Profile(reading.Report.Id, 7));
    }

    [Fact]
    public void An_inferred_day_is_taken_back_but_never_a_given_one()
    {
        using var record = Record.Open(File, RecordAccess.Write);
        var day = new DateOnly(2025, 3, 5);
        var reading = SampleReading.Of(SampleReading.Report(published: new Publication.Inferred(day, "s1")));
        record.Store(reading, Old);
        record.Redate(reading with { Report = reading.Report with { Published = new Publication.Unknown() } }, Old);
        Assert.IsType<Publication.Unknown>(record.Reading(reading.Report.Id)!.Report.Published);
        record.Store(reading with { Report = reading.Report with { Published = new Publication.Given(day) } }, Old);
        record.Redate(reading, Old);
        Assert.IsType<Publication.Given>(record.Reading(reading.Report.Id)!.Report.Published);
    }

    [Fact]
    public void A_file_that_is_no_record_is_left_alone()
    {
        System.IO.File.WriteAllText(File, "these are no pages of a database, but some hundred characters of prose, so that SQLite looks at them at all and says what it finds.");
        Assert.Contains("is no record", Assert.Throws<RecordException>(() => Record.Open(File, RecordAccess.Write)).Message, StringComparison.Ordinal);
        Assert.StartsWith("these are", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_programs_database_and_a_newer_schema_are_refused()
    {
        Sql("CREATE TABLE t (x)");
        Assert.Contains("no record", Assert.Throws<RecordException>(() => Record.Open(File, RecordAccess.Write)).Message, StringComparison.Ordinal);
        System.IO.File.Delete(File);
        Record.Open(File, RecordAccess.Write).Dispose();
        Sql("PRAGMA user_version = 99");
        Assert.Contains("newer Parallax (schema 99", Assert.Throws<RecordException>(() => Record.Open(File, RecordAccess.Write)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_record_is_made_only_to_write()
    {
        Assert.Contains("no record here yet", Assert.Throws<RecordException>(() => Record.Open(File, RecordAccess.Read)).Message, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
        Assert.Throws<RecordException>(() => Record.Open(Path.Combine(_folder, "none", "r.db"), RecordAccess.Write));
    }

    static Story Story(string id, params string[] reports) => new(id, "t", default, [.. reports], [], []);

    void Sql(string text)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
