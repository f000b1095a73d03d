using System.Globalization;
using Microsoft.Data.Sqlite;
using Parallax.Model;
using Parallax.Model.Reports;
using Parallax.Model.Statements;

namespace Parallax.Store;

/// <summary>Reports, editions and readings.</summary>
sealed class ReportTable(SqlSession sql)
{
    const string InOrder = """
        FROM report r JOIN edition e ON e.report = r.number AND e.edition = r.edition
        ORDER BY e.published IS NULL, e.published, r.id
        """;

    readonly ReportSearch _search = new(sql);
    Provenance? _known;
    long _knowledge;

    public int Count() => (int)(long)sql.Scalar("SELECT count(*) FROM report")!;

    public EquatableList<string> Ids() => [.. sql.Query("SELECT r.id " + InOrder, static r => r.GetString(0))];

    public EquatableList<(string Report, DateOnly? Day)> Days() =>
        [.. sql.Query("SELECT r.id, e.published " + InOrder, static r => (
            r.GetString(0), r.IsDBNull(1) ? (DateOnly?)null : DateOnly.ParseExact(r.GetString(1), "yyyy-MM-dd", CultureInfo.InvariantCulture)))];

    public EquatableList<string> Inferred() =>
        [.. sql.Query("SELECT r.id FROM report r JOIN edition e ON e.report = r.number AND e.edition = r.edition WHERE e.published_from = 'inferred'", static r => r.GetString(0))];

    public EquatableList<string> Ids(string prefix, int limit) =>
        [.. sql.Query("SELECT id FROM report WHERE substr(id, 1, length($1)) = $1 ORDER BY id LIMIT $2", static r => r.GetString(0), prefix, limit)];

    public EquatableList<string> Search(string words, int limit) => _search.Words(words, limit);

    public EquatableList<string> WithActor(string actor) => _search.Actor(actor);

    public Standing StandingOf(Report report, Provenance provenance)
    {
        if (Number(report.Id) is not { } number)
        {
            return Standing.New;
        }

        var edition = InForce(number);
        if (edition.Title != report.Title || edition.Text != report.Text)
        {
            return sql.Scalar("SELECT 1 FROM edition WHERE report = $1 AND title = $2 AND text = $3", number, report.Title, report.Text) is null
                ? Standing.Changed
                : Standing.Held;
        }

        // An inferred day can move, and what the input gives outweighs what was read or inferred.
        if (report.Published is Publication.Given && edition.Published is not Publication.Given)
        {
            return Standing.HeldUndated;
        }

        return edition.Knowledge == Knowledge(provenance, add: false) ? Standing.Held : Standing.HeldByOlder;
    }

    public Standing Redate(Reading reading, Provenance provenance)
    {
        var number = Number(reading.Report.Id)!.Value;
        var held = InForce(number);
        if (held.Published is not (Publication.Given or Publication.FromText))
        {
            Write(reading, provenance, number, held.Edition);
        }

        return Standing.Held;
    }

    public Standing Store(Reading reading, Provenance provenance, (int Version, byte[] Content)? profile)
    {
        var report = reading.Report;
        var standing = StandingOf(report, provenance);
        long number;
        int edition;
        if (standing == Standing.New)
        {
            sql.Execute("INSERT INTO report (id, outlet, kind, url, edition) VALUES ($1, $2, $3, $4, 1)", report.Id, report.Outlet, Labels.Of(report.Kind), report.Url);
            number = Number(report.Id)!.Value;
            edition = 1;
        }
        else
        {
            number = Number(report.Id)!.Value;
            var held = InForce(number);
            if (standing == Standing.Held && (held.Text != report.Text || held.Title != report.Title || !Tells(report.Published, held.Published)))
            {
                return standing; // an older edition's text, or nothing new about its date
            }

            edition = standing == Standing.Changed ? Editions(report.Id) + 1 : held.Edition;
            sql.Execute("UPDATE report SET edition = $2, outlet = $3, kind = $4 WHERE number = $1", number, edition, report.Outlet, Labels.Of(report.Kind));
        }

        Write(reading, provenance, number, edition);
        if (profile is { } made)
        {
            KeepProfile(report.Id, made.Version, made.Content);
        }

        return standing;
    }

    void Write(Reading reading, Provenance provenance, long number, int edition)
    {
        var report = reading.Report;
        var (from, detail) = PublicationColumns.Write(report.Published);
        sql.Execute(
            """
            INSERT INTO edition (report, edition, title, text, published, published_from, published_detail) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT DO UPDATE SET published = $5, published_from = $6, published_detail = $7
            """,
            number, edition, report.Title, report.Text, report.Published.Day is { } day ? Day(day) : null, from, detail);
        sql.Execute(
            "INSERT INTO reading (report, edition, knowledge, content) VALUES ($1, $2, $3, $4) ON CONFLICT DO UPDATE SET knowledge = $3, content = $4",
            number, edition, Knowledge(provenance, add: true), ReadingContent.Pack(reading));
        sql.Execute("DELETE FROM report_profile WHERE report = $1", number);
        _search.Index(number, reading);
        sql.Execute("DELETE FROM story_view WHERE story = (SELECT story FROM story_report WHERE report = $1)", number);
    }

    public byte[]? Profile(string id, int version) => (byte[]?)sql.Scalar(
        "SELECT p.content FROM report_profile p JOIN report r ON r.number = p.report WHERE r.id = $1 AND p.version = $2", id, version);

    public int KeepProfile(string id, int version, byte[] content) => sql.Execute(
        "INSERT INTO report_profile (report, version, content) SELECT number, $2, $3 FROM report WHERE id = $1 ON CONFLICT (report) DO UPDATE SET version = $2, content = $3",
        id, version, content);

    public Report? Report(string id) => One(sql.Query(
        """
        SELECT e.title, e.text, e.published, e.published_from, e.published_detail, r.outlet, r.kind, r.url
        FROM report r JOIN edition e ON e.report = r.number AND e.edition = r.edition WHERE r.id = $1
        """,
        r => ReportOf(r, id), id));

    public Reading? Reading(string id, int? edition)
    {
        return One(sql.Query(
            """
            SELECT e.title, e.text, e.published, e.published_from, e.published_detail, r.outlet, r.kind, r.url, g.content
            FROM report r JOIN edition e ON e.report = r.number AND e.edition = coalesce($2, r.edition)
            JOIN reading g ON g.report = e.report AND g.edition = e.edition
            WHERE r.id = $1
            """,
            r => ReadingContent.Unpack(r.GetFieldValue<byte[]>(8), ReportOf(r, id)), id, edition));
    }

    static T? One<T>(List<T> rows) where T : class => rows.Count == 0 ? null : rows[0];

    /// <summary>A report from the columns title, text, published, published_from, published_detail, outlet, kind and url.</summary>
    static Report ReportOf(SqliteDataReader row, string id)
    {
        var (title, text) = (row.GetString(0), row.GetString(1));
        return new Report(
            id, row.GetString(5), Labels.Parse<ReportKind>(row.GetString(6)) ?? ReportKind.Unknown, PublicationColumns.Read(row, 2), row.IsDBNull(7) ? null : row.GetString(7),
            title, title.Length == 0 ? text : text[(title.Length + 2)..]);
    }

    public int Editions(string id) =>
        (int)(long)(sql.Scalar("SELECT count(*) FROM edition e JOIN report r ON r.number = e.report WHERE r.id = $1", id) ?? 0L);

    public EquatableList<string> ReadOtherwise(Provenance provenance) =>
        [.. sql.Query(
            """
            SELECT r.id FROM report r JOIN edition e ON e.report = r.number AND e.edition = r.edition
            JOIN reading g ON g.report = e.report AND g.edition = e.edition
            WHERE g.knowledge <> $1 ORDER BY e.published IS NULL, e.published, r.id
            """,
            static r => r.GetString(0), Knowledge(provenance, add: false))];

    public Provenance? ProvenanceOf(string id)
    {
        return One(sql.Query(
            """
            SELECT k.program, k.packs FROM report r JOIN reading g ON g.report = r.number AND g.edition = r.edition
            JOIN knowledge k ON k.number = g.knowledge WHERE r.id = $1
            """,
            static r => new Provenance(
                r.GetString(0),
                [.. r.GetString(1).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(p => new PackStamp(p[0], p[1], p[2]))]),
            id));
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    long? Number(string id) => (long?)sql.Scalar("SELECT number FROM report WHERE id = $1", id);

    (int Edition, string Title, string Text, Publication Published, long Knowledge) InForce(long number) => sql.Query(
        """
        SELECT e.edition, e.title, e.text, e.published, e.published_from, e.published_detail, g.knowledge
        FROM report r JOIN edition e ON e.report = r.number AND e.edition = r.edition
        JOIN reading g ON g.report = e.report AND g.edition = e.edition WHERE r.number = $1
        """,
        static r => (r.GetInt32(0), r.GetString(1), r.GetString(2), PublicationColumns.Read(r, 3), r.GetInt64(6)), number)[0];

    /// <summary>Whether a publication tells something that the held one does not: the inferred may replace the inferred and the unknown.</summary>
    static bool Tells(Publication published, Publication held) =>
        published is not Publication.Unknown && published != held && held is not (Publication.Given or Publication.FromText);

    /// <summary>The number of a provenance; −1 where no report was read with it and it is not to be added.</summary>
    long Knowledge(Provenance provenance, bool add)
    {
        if (_known == provenance && _knowledge > 0)
        {
            return _knowledge;
        }

        var number = (long?)sql.Scalar("SELECT number FROM knowledge WHERE program = $1 AND packs = $2", provenance.Program, provenance.PackLines());
        if (number is null && add)
        {
            sql.Execute("INSERT INTO knowledge (program, packs) VALUES ($1, $2)", provenance.Program, provenance.PackLines());
            number = (long)sql.Scalar("SELECT last_insert_rowid()")!;
            // Not remembered yet: this transaction may still fail.
            return number.Value;
        }

        (_known, _knowledge) = (provenance, number ?? -1);
        return _knowledge;
    }
}
