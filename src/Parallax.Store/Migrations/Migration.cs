using System.Reflection;

namespace Parallax.Store.Migrations;

/// <summary>The steps from an empty file to today's schema, in order; a step that was published never changes.</summary>
static class Migration
{
    /// <summary>In the file's header, so that a record is told from other SQLite databases: "PRLX".</summary>
    public const int ApplicationId = 0x50524C58;

    static readonly string[] Names = ["0001-record", "0002-story-decisions", "0003-views", "0004-report-profiles", "0005-happening-participants", "0006-sums-by-index", "0007-happening-tellers", "0008-sure-pairs"];

    /// <summary>The schema this program writes; a record keeps its own in <c>user_version</c>.</summary>
    public static int Latest => Names.Length;

    /// <summary>The SQL that leads from schema <paramref name="from"/> to the next.</summary>
    public static string Step(int from)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Parallax.Store.Migrations.{Names[from]}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
