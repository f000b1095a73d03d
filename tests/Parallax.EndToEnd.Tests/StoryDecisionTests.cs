using System.Text.Json.Nodes;
using Xunit;

namespace Parallax.EndToEnd.Tests;

/// <summary>People put grouping right, and the record keeps to it whatever is read later.</summary>
public sealed class StoryDecisionTests : IDisposable
{
    const string Text = "The envoys of Norway and Sweden met in Oslo to speak about fishing rights in the Skagerrak, the ministry said. They agreed on a second meeting about fishing rights.";

    readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_split_stays_apart_whatever_is_read_again()
    {
        var (story, reports) = ReadOneStory();
        var run = ParallaxProcess.Run(_folder.Path, "story", "split", story, reports[0], "--reason", "an earlier round of talks");
        Assert.True(run.Code == 0, run.Talk);
        Assert.Contains("decision 1: split a report from " + story, run.Data, StringComparison.Ordinal);

        // The id that people know stays with those that stayed, though the report that gave it left.
        Assert.Equal(reports[1..], Reports(story));
        Sql();
        Assert.Contains("3 read again", ParallaxProcess.Run(_folder.Path, "read", "--again", "--quiet").Talk, StringComparison.Ordinal);
        _folder.Write("d.txt", "date 2025-03-04\nNorway, Sweden: fishing rights talks in Oslo\n\n" + Text);
        ParallaxProcess.Run(_folder.Path, "read", "d.txt", "--quiet");
        Assert.Equal(2, Stories().Length);
        Assert.DoesNotContain(reports[0], Reports(story));
        Assert.Contains("an earlier round of talks", ParallaxProcess.Run(_folder.Path, "story", story).Data, StringComparison.Ordinal);

        Assert.Equal(0, ParallaxProcess.Run(_folder.Path, "story", "undo").Code);
        Assert.Equal([story], Stories());
        Assert.Equal(4, Reports(story).Length);
        Assert.Contains("(undone)", ParallaxProcess.Run(_folder.Path, "story", story).Data, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_merged_stays_together_and_the_old_id_leads_on()
    {
        var (story, _) = ReadOneStory();
        _folder.Write("e.txt", "date 2025-03-20\nLocusts reach the Niger delta\n\nLocusts have eaten the millet of forty villages along the Niger, farmers told a radio station in Mopti. Planes are to spray the swarms.");
        ParallaxProcess.Run(_folder.Path, "read", "e.txt", "--quiet");
        var other = Assert.Single(Stories(), s => s != story);
        var merged = ParallaxProcess.Run(_folder.Path, "story", "merge", story, other, "--json");
        Assert.True(merged.Code == 0, merged.Talk);
        Assert.Equal("merge", JsonNode.Parse(merged.Lines[0])!["decision"]!["kind"]!.GetValue<string>());
        Sql();
        ParallaxProcess.Run(_folder.Path, "read", "--again", "--quiet");
        Assert.Equal([story], Stories());
        Assert.Equal(Reports(story), Reports(other));
        Assert.Contains("Locusts", ParallaxProcess.Run(_folder.Path, "brief", "--story", other, "--all").Data, StringComparison.Ordinal);

        Assert.Equal(0, ParallaxProcess.Run(_folder.Path, "story", "undo", "1").Code);
        Assert.Equal(new[] { story, other }.Order(StringComparer.Ordinal), Stories().Order(StringComparer.Ordinal));
        Assert.Single(Reports(other));
        Assert.Equal(0, ParallaxProcess.Run(_folder.Path, "story", "undo", "2").Code);
        Assert.Equal([story], Stories());
    }

    [Fact]
    public void What_cannot_be_decided_is_said_and_changes_nothing()
    {
        var (story, reports) = ReadOneStory();
        _folder.Write("e.txt", "date 2025-03-20\nLocusts reach the Niger delta\n\nLocusts have eaten the millet of forty villages along the Niger, farmers told a radio station in Mopti.");
        ParallaxProcess.Run(_folder.Path, "read", "e.txt", "--quiet");
        var other = Assert.Single(Stories(), s => s != story);
        foreach (var (expected, arguments) in new (string, string[])[]
        {
            ("has no story 'zzzz'", ["split", "zzzz", reports[0]]),
            ("has no report 'ffffffff'", ["split", story, "ffffffff"]),
            ($"is not in story {story}, it is in {other}", ["split", story, Reports(other)[0]]),
            ("at least one must stay", ["split", story, .. reports]),
            ("merge needs two", ["merge", story, story]),
            ("nothing to undo", ["undo"]),
            ("nothing to undo", ["undo", "4"]),
            ("parallax story split --help", ["split", story]),
        })
        {
            var run = ParallaxProcess.Run(_folder.Path, ["story", .. arguments]);
            Assert.True(run.Code == 2, $"{string.Join(' ', arguments)}: {run.Code} {run.Talk}");
            Assert.Contains(expected, run.Talk, StringComparison.Ordinal);
        }

        ParallaxProcess.Run(_folder.Path, "story", "split", story, reports[0]);
        ParallaxProcess.Run(_folder.Path, "story", "undo", "1");
        Assert.Contains("undone already, by decision 2", ParallaxProcess.Run(_folder.Path, "story", "undo", "1").Talk, StringComparison.Ordinal);
        Assert.Contains("there is no decision 9; the last is 2", ParallaxProcess.Run(_folder.Path, "story", "undo", "9").Talk, StringComparison.Ordinal);
        Assert.Contains("no record here yet", ParallaxProcess.Run(_folder.Path, "story", "undo", "--record", "none.db").Talk, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["none.db"]));
    }

    (string Story, string[] Reports) ReadOneStory()
    {
        _folder.Write("a.txt", "date 2025-03-04\nNorway and Sweden meet in Oslo on fishing rights\n\n" + Text);
        _folder.Write("b.txt", "date 2025-03-04\nSweden and Norway meet in Oslo about fishing rights\n\n" + Text + " Fishing rights in the Skagerrak have been open since the winter, the Norwegian envoys said in Oslo.");
        _folder.Write("c.txt", "date 2025-03-05\nOslo: Norway and Sweden agree to speak again on fishing rights\n\nFishing rights in the Skagerrak were on the table when the envoys of Norway and Sweden met in Oslo. A second meeting about fishing rights will follow.");
        var run = ParallaxProcess.Run(_folder.Path, "read", "a.txt", "b.txt", "c.txt", "--quiet");
        Assert.True(run.Code == 0, run.Talk);
        var story = Assert.Single(Stories());
        return (story, Reports(story));
    }

    string[] Stories() => [.. ParallaxProcess.Run(_folder.Path, "stories", "--json").Lines.Select(l => JsonNode.Parse(l)!["story"]!["id"]!.GetValue<string>())];

    string[] Reports(string story) =>
        [.. JsonNode.Parse(ParallaxProcess.Run(_folder.Path, "story", story, "--json").Lines[0])!["story"]!["reports"]!.AsArray().Select(r => r!.GetValue<string>())];

    // As if older knowledge had read all of it.
    void Sql()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder["parallax.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE knowledge SET packs = 'times 0 00'";
        command.ExecuteNonQuery();
    }
}
