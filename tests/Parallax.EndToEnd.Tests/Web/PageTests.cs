using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Parallax.EndToEnd.Tests.Web;

/// <summary>What the pages say of the samples, without a browser.</summary>
public sealed class PageTests(SampleRecord sample)
{
    [Fact]
    public async Task Stories_tell_outlets_conflicts_and_what_is_due()
    {
        var page = await sample.Client.GetStringAsync("/");
        Assert.Contains("Philippine supply boat damaged in collision", page, StringComparison.Ordinal);
        Assert.Contains("independent outlets", page, StringComparison.Ordinal);
        Assert.Contains("conflicts", page, StringComparison.Ordinal);
        Assert.Contains("due", page, StringComparison.Ordinal);
        Assert.Contains("carrying another", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_shows_each_cell_state_and_opens_the_sentence_with_its_marks()
    {
        var page = await sample.Client.GetStringAsync(await sample.Story("supply boat"));
        foreach (var state in (string[])["adds", "conflicts", "silent", "copy"])
        {
            Assert.Contains($"<td class=\"{state}\"", page, StringComparison.Ordinal);
        }

        // Of the boat one text and its denial tell: nobody agrees. Two reports tell that rescuers came to the quake.
        Assert.DoesNotContain("<td class=\"agrees\"", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"agrees\"", await sample.Client.GetStringAsync(await sample.Story("quake")), StringComparison.Ordinal);

        Assert.Contains("class=\"on-src\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"on-cue\"", page, StringComparison.Ordinal);
        Assert.Contains("<code>CT+</code>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("as a table", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Why these reports are one story", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_has_its_layers_and_its_chosen_statement()
    {
        var story = await sample.Client.GetStringAsync(await sample.Story("supply boat"));
        var report = Regex.Match(story, "/reports/[0-9a-f]+").Value;
        var page = await sample.Client.GetStringAsync(report + "?statement=3");
        foreach (var layer in (string[])["st", "src", "time", "act", "fig"])
        {
            Assert.Contains($"id=\"layer-{layer}\"", page, StringComparison.Ordinal);
        }

        Assert.Contains("id=\"s3\"", page, StringComparison.Ordinal);
        Assert.Contains("chosen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tie_tells_its_change_with_the_thresholds_that_say_so()
    {
        var page = WebUtility.HtmlDecode(await sample.Client.GetStringAsync("/ties/CHN/PHL"));
        Assert.Contains("With fewer than 5 happenings in those weeks no change is told", page, StringComparison.Ordinal);
        Assert.Matches("the 4 weeks before</th><td class=\"number\">0</td><td class=\"number\">fewer than 5</td><td class=\"number\">0.0</td><td class=\"number\">not told</td>", page);
        Assert.Contains("each happening once", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tie_with_happenings_enough_tells_by_how_much_it_changed()
    {
        using var folder = new TestFolder();
        File.WriteAllText(Path.Combine(folder.Path, "north.txt"), """
            Norway and Iceland fall out

            date 2025-03-13 OSLO -- Norway's foreign minister met Iceland's foreign minister in Bergen on 3 February. Norway and Iceland signed a trade agreement on 6 February.

            Norway accused Iceland of espionage on 10 February. Norway imposed sanctions on Iceland on 14 February. Iceland expelled Norway's ambassador on 18 February.

            Norway's prime minister visited Iceland on 21 February. Norway condemned Iceland on 12 March.
            """);
        var run = ParallaxProcess.Run(folder.Path, "read", "north.txt", "--quiet");
        Assert.True(run.Code == 0, run.Talk);
        using var served = ServedRecord.Start(folder);
        await served.Compared();

        var page = WebUtility.HtmlDecode(await served.Client.GetStringAsync("/ties/ISL/NOR"));

        Assert.Matches("the 4 weeks before</th><td class=\"number\">[0-4]</td><td class=\"number\">fewer than 5</td>", page);
        Assert.Matches("the 52 weeks before</th><td class=\"number\">[5-9]</td><td class=\"number\">[+−0-9.]+</td><td class=\"number\">−[0-9.]+</td><td class=\"number\">[+−0-9.]+ (cooler|warmer)</td>", page);
    }

    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere()
    {
        var seen = new HashSet<string>();
        var queue = new Queue<string>(["/", "/help", "/api", "/search?q=talks"]);
        while (queue.TryDequeue(out var address))
        {
            using var answer = await sample.Client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            // Months go on for ever; a report's hundred claims say no more than its first.
            var links = Regex.Matches(await answer.Content.ReadAsStringAsync(), "href=\"(/[^\"#]*)").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value));
            foreach (var link in links.Where(l => !Regex.IsMatch(l, @"[?&]month=|^/(api/)?reports/\w+(/|/statements/|\?statement=)[1-9]")))
            {
                if (seen.Add(link))
                {
                    queue.Enqueue(link);
                }
            }
        }

        Assert.Contains(seen, l => l.StartsWith("/actors/org%2F", StringComparison.Ordinal));
        Assert.InRange(seen.Count, 100, 2000);
    }

    [Theory]
    [InlineData("/stories/none")]
    [InlineData("/reports/none")]
    [InlineData("/reports/none/3")]
    [InlineData("/nothing")]
    public async Task What_is_not_there_is_told_in_words(string address)
    {
        using var answer = await sample.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
