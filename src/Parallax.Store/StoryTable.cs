using System.Buffers;
using System.Text;
using System.Text.Json;
using Parallax.Model;
using Parallax.Model.Stories;
using Parallax.Store.Format;

namespace Parallax.Store;

/// <summary>Stories and which reports are in them.</summary>
sealed class StoryTable(SqlSession sql)
{
    public EquatableList<Story> All() =>
        [.. sql.Query("SELECT content FROM story ORDER BY last_day IS NULL, last_day DESC, id", static r => Read(r.GetString(0)))];

    public EquatableList<Story> StartingWith(string prefix, int limit)
    {
        var found = sql.Query("SELECT content FROM story WHERE substr(id, 1, length($1)) = $1 ORDER BY id LIMIT $2", static r => Read(r.GetString(0)), prefix, limit);
        return found.Count > 0 ? [.. found] : [.. sql.Query(
            """
            SELECT DISTINCT s.content FROM story_name n JOIN story_report sr ON sr.report = n.report JOIN story s ON s.number = sr.story
            WHERE substr(n.id, 1, length($1)) = $1 ORDER BY s.id LIMIT $2
            """,
            static r => Read(r.GetString(0)), prefix, limit)];
    }

    public Story? ById(string id) => sql.Query("SELECT content FROM story WHERE id = $1", static r => Read(r.GetString(0)), id) is [var story, ..] ? story : null;

    public Story? Of(string report) => sql.Query(
        "SELECT s.content FROM story s JOIN story_report sr ON sr.story = s.number JOIN report r ON r.number = sr.report WHERE r.id = $1",
        static r => Read(r.GetString(0)), report) is [var story, ..] ? story : null;

    public EquatableList<string> ReportsWithout() =>
        [.. sql.Query("SELECT id FROM report WHERE number NOT IN (SELECT report FROM story_report) ORDER BY id", static r => r.GetString(0))];

    public int Replace(IReadOnlyList<Story> stories)
    {
        foreach (var report in stories.SelectMany(s => s.Reports))
        {
            sql.Execute(
                "DELETE FROM story WHERE number = (SELECT sr.story FROM story_report sr JOIN report r ON r.number = sr.report WHERE r.id = $1)", report);
        }

        foreach (var story in stories)
        {
            sql.Execute("DELETE FROM story WHERE id = $1", story.Id);
            sql.Execute(
                "INSERT INTO story (id, title, first_day, last_day, content) VALUES ($1, $2, $3, $4, $5)",
                story.Id, story.Title, story.Days.From is { } from ? ReportTable.Day(from) : null, story.Days.To is { } to ? ReportTable.Day(to) : null, Write(story));
            foreach (var report in story.Reports)
            {
                int? copies = null;
                for (var i = 0; i < story.Copies.Count; i++)
                {
                    copies = story.Copies[i].Contains(report) ? i : copies;
                }

                sql.Execute(
                    """
                    INSERT INTO story_report (report, story, copies)
                    SELECT r.number, s.number, $3 FROM report r, story s WHERE r.id = $1 AND s.id = $2
                    """,
                    report, story.Id, copies);
            }
        }

        return stories.Count;
    }

    static string Write(Story story)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Compact))
        {
            BriefJson.WriteStory(json, story);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static Story Read(string content)
    {
        using var document = JsonDocument.Parse(content);
        return BriefJson.ReadStory(new JsonInput(document.RootElement, "story"));
    }
}
