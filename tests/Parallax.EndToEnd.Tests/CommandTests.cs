using Xunit;

namespace Parallax.EndToEnd.Tests;

/// <summary>The commands as a user runs them: what they print where, and how they end.</summary>
public sealed class CommandTests : IDisposable
{
    readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reading_prints_the_brief_on_standard_output_and_talk_on_standard_error()
    {
        _folder.Write("one.txt", "date 2025-03-04\nEnvoys meet in Oslo\n\nThe envoys of Norway and Sweden met in Oslo on Tuesday.\n");
        var run = ParallaxProcess.Run(_folder.Path, "read", "one.txt");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("Envoys meet in Oslo", run.Data, StringComparison.Ordinal);
        Assert.Contains("4 Mar 2025", run.Data, StringComparison.Ordinal);
        Assert.Contains("1 new", run.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", run.Data + run.Talk, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["parallax.db"]));

        Assert.Contains("1 held already", ParallaxProcess.Run(_folder.Path, "read", "one.txt").Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_works_on_the_record()
    {
        _folder.WriteReports("news.jsonl", 12);
        Assert.Equal(0, ParallaxProcess.Run(_folder.Path, "read", "news.jsonl", "--quiet").Code);
        var stories = ParallaxProcess.Run(_folder.Path, "stories");
        var id = stories.Lines[1].Split(' ')[0];
        string[][] commands =
        [
            ["brief", "--all"], ["brief", "--story", id, "--format", "markdown"], ["brief", "--since", "2025-03-02", "--format", "html"], ["brief", "--actor", "Oslo", "--as-of", "2025-04-01"],
            ["stories", "Oslo"], ["stories", "--since", "2025-03-05", "--actor", "NOR"], ["story", id], ["expect"], ["expect", "--status", "open"], ["expect", "--holder", "minister", "--due-after", "2025-03-01", "--due-before", "2025-12-31"], ["expect", "--format", "ics"], ["expect", "--records"],
            ["ties"], ["ties", "NOR"], ["ties", "NOR", "SWE", "--by", "day"], ["ties", "NOR", "SWE", "--format", "svg"], ["ties", "--blocs"], ["sources"], ["sources", "--story", id],
            ["export"], ["export", "--format", "csv"], ["export", "--what", "briefs"], ["explain", "The minister said that talks may fail."], ["check"], ["watch", ".", "--looks", "1"],
        ];
        foreach (var command in commands)
        {
            var run = ParallaxProcess.Run(_folder.Path, command);
            Assert.True(run.Code == 0, $"{string.Join(' ', command)}: {run.Code}\n{run.Talk}");
            Assert.DoesNotContain("Exception", run.Talk, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_line_of_a_brief_leads_to_its_sentence()
    {
        _folder.WriteReports("news.jsonl", 2);
        ParallaxProcess.Run(_folder.Path, "read", "news.jsonl", "--quiet");
        var brief = ParallaxProcess.Run(_folder.Path, "brief", "--all");
        var place = System.Text.RegularExpressions.Regex.Match(brief.Data, @"\[([0-9a-f]{6,16}:[0-9]+)").Groups[1].Value;
        Assert.NotEqual("", place);
        var explained = ParallaxProcess.Run(_folder.Path, "explain", place);
        Assert.Equal(0, explained.Code);
        Assert.StartsWith(place.Split(':')[1] + " [", explained.Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read needs a PATH", "read")]
    [InlineData("Unrecognized command", "reed")]
    [InlineData("expected a form like 2023-09-09", "brief", "--since", "tomorrow")]
    [InlineData("'heading' is no part of a report", "read", "x.json", "--map", "heading=h")]
    [InlineData("is no folder", "watch", "nowhere")]
    [InlineData("expected --what statements", "export", "--format", "csv", "--what", "briefs")]
    [InlineData("Required", "story")]
    [InlineData("too few", "read", "x", "--threads", "0")]
    [InlineData("a plot is of two actors", "ties", "NOR", "--format", "svg")]
    public void A_wrong_command_line_says_what_was_expected_and_ends_with_2(string expected, params string[] arguments)
    {
        var run = ParallaxProcess.Run(_folder.Path, arguments);
        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Talk, StringComparison.Ordinal);
        Assert.Equal("", run.Data);
    }

    [Fact]
    public void An_unknown_story_or_report_is_wrong_usage()
    {
        _folder.WriteReports("news.jsonl", 1);
        ParallaxProcess.Run(_folder.Path, "read", "news.jsonl", "--quiet");
        Assert.Contains("has no story 'zzzz'", ParallaxProcess.Run(_folder.Path, "story", "zzzz").Talk, StringComparison.Ordinal);
        var run = ParallaxProcess.Run(_folder.Path, "explain", "00000000:3");
        Assert.Equal(2, run.Code);
        Assert.Contains("has no report '00000000'", run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_input_is_named_the_rest_is_read_and_the_run_ends_with_1()
    {
        _folder.Write("news.jsonl", "{\"title\":\"Envoys meet\",\"text\":\"They met in Oslo.\"}\n{broken\n");
        _folder.Write("picture.png", "not read");
        _folder.Write("empty.txt", "");
        var run = ParallaxProcess.Run(_folder.Path, "read", ".", "nowhere.txt", "--json");
        Assert.Equal(1, run.Code);
        Assert.Contains("news.jsonl:2: is not JSON", run.Talk, StringComparison.Ordinal);
        Assert.Contains("empty.txt: is empty; expected a report's text", run.Talk, StringComparison.Ordinal);
        Assert.Contains("nowhere.txt: does not exist", run.Talk, StringComparison.Ordinal);
        Assert.Contains("1 new, 3 rejected", run.Talk, StringComparison.Ordinal);
        Assert.Single(run.Lines);
    }

    [Fact]
    public void Standard_input_is_read()
    {
        var run = ParallaxProcess.RunWithInput(_folder.Path, "{\"headline\":\"Envoys meet\",\"body\":{\"plain\":\"They met in Oslo.\"}}", "read", "-", "--map", "title=headline,text=body.plain", "--json");
        Assert.Equal(0, run.Code);
        Assert.Contains("\"title\":\"Envoys meet\",\"text\":\"Envoys meet\\n\\nThey met in Oslo.\"", run.Data, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undated_report_is_dated_from_its_story_and_marked_so()
    {
        const string Text = "The envoys of Norway and Sweden met in Oslo to speak about fishing rights in the Skagerrak, the ministry said. They agreed on a second meeting about fishing rights.";
        _folder.Write("a.txt", "date 2025-03-04\nNorway and Sweden meet in Oslo on fishing rights\n\n" + Text);
        _folder.Write("b.txt", "Sweden and Norway meet in Oslo about fishing rights\n\n" + Text + " Fishing rights in the Skagerrak have been open since the winter, the Norwegian envoys said in Oslo.");
        var run = ParallaxProcess.Run(_folder.Path, "read", "a.txt", "b.txt", "--json");
        Assert.Contains("\"published\":\"2025-03-04\",\"publishedFrom\":\"given\"", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"published\":\"2025-03-04\",\"publishedFrom\":\"inferred\"", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_in_other_languages_are_set_aside_by_name()
    {
        _folder.Write("a.txt", "Die Gesandten sind am Dienstag in Oslo eingetroffen und haben mit dem Minister gesprochen. Sie wollen sich im Sommer noch einmal treffen, sagte er.");
        var run = ParallaxProcess.Run(_folder.Path, "read", "a.txt");
        Assert.Equal((0, ""), (run.Code, run.Data));
        Assert.Contains("a.txt: is in German and set aside", run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void The_users_own_actors_are_known()
    {
        _folder.Write("a.txt", "date 2025-03-04\nThe Skagerrak Pilots' League met the minister in Oslo on Tuesday, and the Skagerrak Pilots' League asked for help.");
        _folder.Write("actors.tsv", "id\tname\tnames\tcountry\tsector\nown/pilots\tSkagerrak Pilots' League\t\tNOR\tLAB\n");
        var run = ParallaxProcess.Run(_folder.Path, "read", "a.txt", "--json");
        Assert.True(run.Code == 0, run.Talk);
        Assert.Contains("own/pilots", run.Data, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_closes_early_is_no_error()
    {
        _folder.WriteReports("news.jsonl", 30);
        ParallaxProcess.Run(_folder.Path, "read", "news.jsonl", "--quiet");
        using var process = ParallaxProcess.Start(_folder.Path, "export");
        process.StandardOutput.ReadLine();
        process.StandardOutput.Close();
        var talk = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((0, ""), (process.ExitCode, talk));
    }
}
