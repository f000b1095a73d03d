using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Parallax.EndToEnd.Tests.Web;

/// <summary>What each view promises a reader, on the samples and without a browser.</summary>
public sealed class ViewTests(SampleRecord sample)
{
    [Theory]
    [InlineData("7.7.1000", true)]
    [InlineData("11.11.1000", false)]
    [InlineData("0.7.1000", true)]
    [InlineData("nonsense", false)]
    public async Task Stories_with_reports_since_the_last_visit_are_new(string cookie, bool isAnyNew)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = sample.Served.Address };
        client.DefaultRequestHeaders.Add("Cookie", "parallax-seen=" + cookie);
        using var answer = await client.GetAsync("/");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(isAnyNew, page.Contains("class=\"chip new\"", StringComparison.Ordinal));
        // The visit that begins now will have seen all eleven.
        Assert.Matches(@"parallax-seen=\d+\.11\.\d{10};", Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("parallax-seen", StringComparison.Ordinal)));
        // Only the last four are new to who has seen seven, and they are not of every story.
        Assert.True(!isAnyNew || Regex.Count(page, "class=\"chip new\"") < 3);
    }

    [Fact]
    public async Task Stories_show_their_growth_and_lead_to_the_table_behind_it()
    {
        var page = await sample.Client.GetStringAsync("/");
        Assert.Matches("<a class=\"growth\" href=\"/stories/\\w+#reports\"><svg class=\"spark\"[^>]* aria-label=\"4 reports over 10 days, at most 2 a day\">", page);
        Assert.Contains("id=\"reports\"", await sample.Client.GetStringAsync(await sample.Story("supply boat")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_due_and_what_is_overdue_are_told_apart_as_the_list_of_expectations_does()
    {
        var (stories, expectations) = (await sample.Client.GetStringAsync("/"), await sample.Client.GetStringAsync("/expectations"));
        int Listed(string status) => int.Parse(Regex.Match(expectations, $">{status} <small>(\\d+)<").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        int Told(string words) => Regex.Matches(stories, $"chip due\">(\\d+) {words}").Sum(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Listed("due"), Told("expectations? due<"));
        Assert.Equal(Listed("overdue"), Told("overdue<"));
        Assert.NotEqual(0, Listed("due") * Listed("overdue"));
    }

    [Fact]
    public async Task A_story_tells_in_plain_words_why_it_is_one()
    {
        var page = WebUtility.HtmlDecode(await sample.Client.GetStringAsync(await sample.Story("supply boat")));
        Assert.Contains("words of the titles", page, StringComparison.Ordinal);
        Assert.DoesNotContain("centroid", page, StringComparison.Ordinal);
        Assert.Matches("together: above 0 they are one story</th><td class=\"number\">\\+[0-9.]+<", page);
        Assert.Contains("<svg class=\"timeline\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expectations_are_listed_by_holder_whatever_their_status()
    {
        var list = await sample.Client.GetStringAsync("/expectations");
        var (held, all) = (0, 0);
        foreach (var row in Regex.Matches(list, "<td><a href=\"(/expectations\\?holder=[^\"]*)\">[^<]*</a></td><td class=\"number\">(\\d+)</td>").Cast<Match>())
        {
            var page = await sample.Client.GetStringAsync(WebUtility.HtmlDecode(row.Groups[1].Value));
            var count = int.Parse(row.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(count, Regex.Matches(page, "<small>(\\d+)</small></a>").Sum(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Contains("<li class=\"item\"><span class=\"status", page, StringComparison.Ordinal);
            (held, all) = (held + 1, all + count);
        }

        Assert.InRange(held, 5, 40);
        Assert.Equal(all, Regex.Matches(list, "<small>(\\d+)</small></a>").Sum(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("held by reports in their own voice", await sample.Client.GetStringAsync("/expectations?holder="), StringComparison.Ordinal);
        var holders = JsonNode.Parse(await sample.Client.GetStringAsync("/api/expectations/holders"))!.AsArray();
        Assert.Equal(all, holders.Sum(h => (int)h!["all"]!));
    }

    [Fact]
    public async Task A_day_of_the_calendar_opens_all_that_ends_on_it()
    {
        var month = await sample.Client.GetStringAsync("/expectations?month=2025-09");
        Assert.Contains("Windows that end in September 2025", month, StringComparison.Ordinal);
        Assert.Contains("href=\"/expectations?day=2025-09-26#list-h\" aria-label=\"1 window ends on 26 Sep 2025\"", month, StringComparison.Ordinal);
        var day = await sample.Client.GetStringAsync("/expectations?day=2025-09-26");
        Assert.Contains("Until 26 Sep 2025", day, StringComparison.Ordinal);
        Assert.Contains("Schools will remain closed until Friday", day[..day.IndexOf("calendar-h", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("<span>due</span>", day, StringComparison.Ordinal);
        Assert.Single(JsonNode.Parse(await sample.Client.GetStringAsync("/api/expectations/calendar?month=2025-09"))!.AsArray(), e => (string?)e!["window"]!["to"] == "2025-09-26");
    }

    [Fact]
    public async Task An_outlet_has_its_witness_share_and_the_text_it_carries()
    {
        var page = WebUtility.HtmlDecode(await sample.Client.GetStringAsync("/outlets/Lagoon%20Daily"));
        Assert.Contains("0 % of its reports tell in their own text; 1 carry another report's", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/outlets/Harbour%20Wire\">Harbour Wire</a>: 1 report", page, StringComparison.Ordinal);
        Assert.Contains("in its own voice", page, StringComparison.Ordinal);
        Assert.Contains("Expectations it told", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q=talks", "q=talks&outlet=eastern+bulletin")]
    [InlineData("q=talks", "q=talks&actor=PHL")]
    [InlineData("q=talks", "q=talks&from=2025-06-01")]
    [InlineData("q=talks", "q=talks&to=2025-06-01")]
    [InlineData("q=talks", "q=talks&type=REJECT")]
    public async Task Each_filter_of_the_search_narrows_it(string wide, string narrow)
    {
        var (all, some) = (await Found(wide), await Found(narrow));
        Assert.InRange(some, 1, all - 1);
    }

    [Theory]
    [InlineData("PHL", "philippines")]
    [InlineData("org/china-coast-guard", "China Coast Guard")]
    public async Task An_actor_is_found_by_its_name_as_by_its_key(string key, string name)
    {
        var found = await Found("actor=" + Uri.EscapeDataString(key));
        Assert.InRange(found, 1, 11);
        Assert.Equal(found, await Found("actor=" + Uri.EscapeDataString(name)));
        Assert.Contains("<option value=\"Philippines\">", await sample.Client.GetStringAsync("/search"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_has_the_tree_of_those_who_say_so()
    {
        var story = await sample.Client.GetStringAsync(await sample.Story("supply boat"));
        var claim = Regex.Match(story, "href=\"(/reports/\\w+/\\d+)\">claim").Groups[1].Value;
        var page = await sample.Client.GetStringAsync(claim);
        Assert.Matches("<strong>the Philippine coast guard</strong>\\s*<ul>\\s*<li>told by <a", page);
        Assert.Contains("The report has one edition", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_is_followed_over_the_editions_of_its_report()
    {
        using var folder = new TestFolder();
        foreach (var words in (string[])["Three sailors were injured in the collision on Tuesday", "Five sailors were injured in the collision on Tuesday"])
        {
            folder.Write("a.jsonl", $$"""{"url":"https://h.example/1","published":"2025-03-04","title":"Boats collide","text":"{{words}}, the coast guard said."}""");
            Assert.Equal(0, ParallaxProcess.Run(folder.Path, "read", "a.jsonl", "--quiet").Code);
        }

        using var served = ServedRecord.Start(folder);
        var report = Regex.Match(await served.Client.GetStringAsync("/search?q=sailors"), "/reports/\\w+").Value;
        var statements = Regex.Matches(await served.Client.GetStringAsync(report), $"class=\"open\" href=\"({report}/\\d+)\">([^<]*)<");
        var page = WebUtility.HtmlDecode(await served.Client.GetStringAsync(statements.First(m => m.Groups[2].Value.Contains("injured", StringComparison.Ordinal)).Groups[1].Value));
        Assert.Matches("<li value=\"1\">“Three sailors[^<]*</li>\\s*<li value=\"2\">“Five sailors[^<]*<span class=\"chip due\">changed</span>", page);
    }

    [Fact]
    public async Task Two_stories_are_merged_and_the_merge_is_undone()
    {
        using var folder = new TestFolder();
        Assert.Equal(0, ParallaxProcess.Run(folder.Path, "read", Path.Combine(AppContext.BaseDirectory, "samples", "strait"), Path.Combine(AppContext.BaseDirectory, "samples", "quake"), "--quiet").Code);
        using var served = ServedRecord.Start(folder);
        await served.Compared();
        string[] stories = [.. Regex.Matches(await served.Client.GetStringAsync("/"), "/stories/(s[0-9a-f]+)\" class=\"open\"").Select(m => m.Groups[1].Value)];
        Assert.Equal(2, stories.Length);
        using var merged = await WebForm.Send(served.Client, "/stories/" + stories[0], $"/stories/{stories[0]}/merge", ("other", stories[1]), ("reason", "one matter"));
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
        var story = merged.Headers.Location!.OriginalString.Split('#')[0];
        var page = await served.Client.GetStringAsync(story);
        Assert.Equal(7, Regex.Count(page, "name=\"report\" value="));
        Assert.Contains("one matter", page, StringComparison.Ordinal);
        using var undone = await WebForm.Send(served.Client, story, story + "/undo", ("decision", Regex.Match(page, "name=\"decision\" value=\"(\\d+)\"").Groups[1].Value));
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Equal(2, Regex.Count(await served.Client.GetStringAsync("/"), "class=\"open\""));
        var decisions = JsonNode.Parse(await served.Client.GetStringAsync("/api/stories/" + stories[0]))!["decisions"]!.AsArray();
        Assert.Equal(["merge", "undo"], decisions.Select(d => (string?)d!["kind"]));
        Assert.False((bool)decisions[0]!["holds"]!);
    }

    async Task<int> Found(string query)
    {
        var words = Regex.Match(await sample.Client.GetStringAsync("/search?" + query), "role=\"status\"><span>(\\d+) report").Groups[1].Value;
        return int.Parse(words, System.Globalization.CultureInfo.InvariantCulture);
    }
}
