using Microsoft.Data.Sqlite;
using Parallax.Model;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Parallax.Store.Migrations;
using Parallax.Store.Views;

namespace Parallax.Store;

/// <summary>
/// The record: reports in all their editions, what was read from them, and their stories, in one SQLite file. A report is stored in one
/// transaction with all that was read from it, so that whoever kills the program loses at most the report in hand.
/// For one thread at a time; several programs may share a file.
/// </summary>
public sealed class Record : IDisposable
{
    readonly SqlSession _sql;
    readonly ReportTable _reports;
    readonly StoryTable _stories;
    readonly DecisionTable _decisions;

    Record(SqlSession sql)
    {
        _sql = sql;
        _reports = new ReportTable(sql);
        _stories = new StoryTable(sql);
        _decisions = new DecisionTable(sql);
        Views = new ViewTable(sql);
        Lists = new ListTable(sql);
    }

    /// <summary>What pages need of compared stories.</summary>
    public ViewTable Views { get; }

    /// <summary>Lists over the whole record, page by page.</summary>
    public ListTable Lists { get; }

    /// <summary>Opens a record, and makes it or brings it to today's schema where it is opened to write.</summary>
    /// <exception cref="RecordException">The file is no record, of a newer schema, missing, or cannot be read or written.</exception>
    public static Record Open(string path, RecordAccess access)
    {
        if (access == RecordAccess.Read && !File.Exists(path))
        {
            throw new RecordException(path, "there is no record here yet; read some reports first, or name another one with --record");
        }

        try
        {
            return Checked(path, access, immutable: false);
        }
        catch (RecordException e) when (access == RecordAccess.Read && e.InnerException is SqliteException { SqliteErrorCode: 14 or 8 or 10 })
        {
            // In a folder that cannot be written to, SQLite cannot share a record in WAL mode; alone it can be read as it lies.
            return Checked(path, access, immutable: true);
        }
    }

    /// <summary>Whether it holds this report, and whether reading it again would tell more.</summary>
    public Standing StandingOf(Report report, Provenance provenance) => _reports.StandingOf(report, provenance);

    /// <summary>Stores a report with all that was read from it, in one transaction; a text that is held already is stored once.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="provenance">By what it was read.</param>
    /// <param name="profile">What grouping looks at of it, with its version, where that is made already.</param>
    /// <returns>How it stood before.</returns>
    public Standing Store(Reading reading, Provenance provenance, (int Version, byte[] Content)? profile = null) =>
        _sql.InTransaction(() => _reports.Store(reading, provenance, profile));

    /// <summary>Stores a reading of the text in force under another inferred day, or none: what its story tells of it, or no longer does.</summary>
    public void Redate(Reading reading, Provenance provenance) => _sql.InTransaction(() => _reports.Redate(reading, provenance));

    /// <summary>How many reports it holds.</summary>
    public int Count => _reports.Count();

    /// <summary>Ids of all reports, by publication day, the undated last, then by id.</summary>
    public EquatableList<string> ReportIds() => _reports.Ids();

    /// <summary>Every report with its publication day, in the order of <see cref="ReportIds()"/>.</summary>
    public EquatableList<(string Report, DateOnly? Day)> PublicationDays() => _reports.Days();

    /// <summary>Ids of the reports whose day the story's other reports told.</summary>
    public EquatableList<string> InferredDays() => _reports.Inferred();

    /// <summary>Ids of the reports whose id begins so, at most <paramref name="limit"/>.</summary>
    public EquatableList<string> ReportIds(string prefix, int limit = 10) => _reports.Ids(prefix, limit);

    /// <summary>Ids of the reports whose title or body holds all these words, best first (BM25).</summary>
    public EquatableList<string> Search(string words, int limit) => _reports.Search(words, limit);

    /// <summary>Ids of the reports that mention an actor, by ISO country code or by a part of its name; case does not count.</summary>
    public EquatableList<string> ReportsWithActor(string actor) => _reports.WithActor(actor);

    /// <summary>Ids of the reports that another program version or other knowledge read.</summary>
    public EquatableList<string> ReadOtherwise(Provenance provenance) => _reports.ReadOtherwise(provenance);

    /// <summary>Ids of the reports in no story.</summary>
    public EquatableList<string> ReportsWithoutStory() => _stories.ReportsWithout();

    /// <summary>A report as its edition in force has it, without what was read from it, or null where the record lacks it.</summary>
    public Report? Report(string report) => _reports.Report(report);

    /// <summary>The reading of the edition in force, or null where the record lacks the report.</summary>
    public Reading? Reading(string report) => _reports.Reading(report, null);

    /// <summary>The reading of one edition, from 1, or null where there is none.</summary>
    public Reading? Edition(string report, int edition) => _reports.Reading(report, edition);

    /// <summary>How many editions of a report there are; 0 where the record lacks it.</summary>
    public int Editions(string report) => _reports.Editions(report);

    /// <summary>By what the edition in force was read, or null where the record lacks the report.</summary>
    public Provenance? ProvenanceOf(string report) => _reports.ProvenanceOf(report);

    /// <summary>What grouping looks at of a report, as it was kept, or null where it was not or is of another version.</summary>
    public byte[]? Profile(string report, int version) => _reports.Profile(report, version);

    /// <summary>Keeps what grouping looks at of some reports, until they are read again.</summary>
    public void KeepProfiles(IReadOnlyList<(string Report, byte[] Content)> profiles, int version) =>
        _sql.InTransaction(() => profiles.Sum(p => _reports.KeepProfile(p.Report, version, p.Content)));

    /// <summary>All stories, by last day, the latest first, then by id.</summary>
    public EquatableList<Story> Stories() => _stories.All();

    /// <summary>The stories whose id begins so, or had begun so before they were split or merged, at most <paramref name="limit"/>.</summary>
    public EquatableList<Story> Stories(string prefix, int limit = 10) => _stories.StartingWith(prefix, limit);

    /// <summary>The story of exactly this id, or null.</summary>
    public Story? Story(string id) => _stories.ById(id);

    /// <summary>The story that holds a report, or null.</summary>
    public Story? StoryOf(string report) => _stories.Of(report);

    /// <summary>Puts these stories in place of all stories that hold any of their reports, in one transaction.</summary>
    /// <param name="stories">The stories.</param>
    /// <param name="names">Ids that are new or go with another report now; a story's id goes with its first report unless told.</param>
    public void StoreStories(IReadOnlyList<Story> stories, IReadOnlyList<StoryName>? names = null) => _sql.InTransaction(() => Replace(stories, names ?? []));

    /// <summary>What people decided about stories, in order.</summary>
    public EquatableList<StoryDecision> Decisions() => _decisions.All();

    /// <summary>All ids that stories have or had, with the report that each goes with.</summary>
    public EquatableList<StoryName> StoryNames() => _decisions.Names();

    /// <summary>Keeps a person's decision and the stories that it leaves, in one transaction.</summary>
    /// <returns>The decision with its number.</returns>
    public StoryDecision Decide(StoryDecision decision, IReadOnlyList<Story> stories, IReadOnlyList<StoryName> names) => _sql.InTransaction(() =>
    {
        Replace(stories, names);
        return decision with { Number = _decisions.Add(decision) };
    });

    /// <summary>Asks SQLite whether the file is whole; empty where it is.</summary>
    public EquatableList<string> Damage() =>
        [.. _sql.Query("PRAGMA integrity_check(20)", r => r.GetString(0)).Where(line => line != "ok"),
            .. _sql.Query("PRAGMA foreign_key_check", r => $"a row of {r.GetString(0)} refers to a row of {r.GetString(2)} that is missing")];

    /// <summary>A number that changes whenever another connection has changed the record.</summary>
    public long DataVersion() => (long)_sql.Scalar("PRAGMA data_version")!;

    /// <summary>Closes the file.</summary>
    public void Dispose() => _sql.Dispose();

    int Replace(IReadOnlyList<Story> stories, IReadOnlyList<StoryName> names)
    {
        foreach (var name in names)
        {
            _decisions.Keep(name);
        }

        foreach (var story in stories)
        {
            _decisions.KeepIfNew(new StoryName(story.Id, story.Reports[0]));
        }

        return _stories.Replace(stories);
    }

    static Record Checked(string path, RecordAccess access, bool immutable)
    {
        var source = immutable ? $"file:{Uri.EscapeDataString(System.IO.Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1" : path;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = access == RecordAccess.Read ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            Pooling = false,
        }.ToString());
        var sql = new SqlSession(path, connection);
        try
        {
            connection.Open();
            Prepare(sql, access);
            return new Record(sql);
        }
        catch (SqliteException e)
        {
            sql.Dispose();
            throw RecordException.From(path, e);
        }
        catch (RecordException)
        {
            sql.Dispose();
            throw;
        }
    }

    static void Prepare(SqlSession sql, RecordAccess access)
    {
        var schema = (int)(long)sql.Scalar("PRAGMA user_version")!;
        var application = (int)(long)sql.Scalar("PRAGMA application_id")!;
        var empty = (long)sql.Scalar("SELECT count(*) FROM sqlite_schema")! == 0;
        if (application != Migration.ApplicationId && !(empty && access == RecordAccess.Write))
        {
            throw new RecordException(sql.Path, "this SQLite database is no record; choose another file with --record");
        }

        if (schema > Migration.Latest)
        {
            throw new RecordException(
                sql.Path, FormattableString.Invariant($"this record was written by a newer Parallax (schema {schema}, this one knows {Migration.Latest}); use that one"));
        }

        if (access == RecordAccess.Read)
        {
            if (schema < Migration.Latest)
            {
                throw new RecordException(sql.Path, "this record was written by an older Parallax; `parallax read` brings it up to date");
            }

            return;
        }

        sql.Scalar("PRAGMA journal_mode = WAL");
        sql.Script("PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;");
        for (var step = schema; step < Migration.Latest; step++)
        {
            sql.InTransaction(() =>
            {
                // Another program may have made the step since.
                if ((int)(long)sql.Scalar("PRAGMA user_version")! == step)
                {
                    sql.Script(Migration.Step(step));
                    sql.Script(FormattableString.Invariant($"PRAGMA application_id = {Migration.ApplicationId}; PRAGMA user_version = {step + 1};"));
                }

                return 0;
            });
        }
    }
}
