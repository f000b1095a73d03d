using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Parallax.EndToEnd.Tests.Web;

/// <summary>The pages in a real browser: what a reader sees, reaches by keys, and is spared.</summary>
public sealed class BrowserTests(SampleRecord sample, Chromium chromium)
{
    const int MostBytes = 300_000;

    public static TheoryData<string> Pages =>
    [
        "/", "story", "report", "claim", "/expectations", "/actors", "/actors/CHN", "/ties", "/ties?view=matrix", "/ties?view=network", "/ties/CHN/PHL", "/outlets", "/outlets/Lagoon%20Daily",
        "/search?q=talks", "/health", "/drop", "/help", "/api",
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_whole_in_light_and_dark_and_at_360_and_printed(string name)
    {
        var address = await Address(name);
        foreach (var (width, scheme) in ((int, ColorScheme)[])[(1280, ColorScheme.Light), (360, ColorScheme.Dark)])
        {
            var opened = await chromium.View(sample.Served.Address, width, scheme);
            var page = opened.Page;
            await page.GotoAsync(address);
            if (await page.Locator("[data-map]").CountAsync() > 0)
            {
                // The only picture that is fetched after the page; all other scripts have done their work when a page is loaded.
                await page.Locator("[data-map] svg").WaitForAsync();
            }

            await Chromium.Keep(page, $"{Word(name)}-{width}-{scheme}");
            var axe = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            Assert.Empty(axe.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Take(3).Select(n => n.Target))}"));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than {width}");
            // What the browser keeps from an earlier page counts as if it were sent again.
            Assert.InRange(await page.EvaluateAsync<long>("performance.getEntries().reduce((sum, e) => sum + (e.encodedBodySize || 0), 0)"), 5_000, MostBytes);
            Assert.Empty(opened.Wrong);
        }

        await Printed(name);
    }

    /// <summary>The narrow, dark page on paper of A4: dark on light, nothing to click, nothing cut off.</summary>
    async Task Printed(string name)
    {
        var page = (await chromium.View(sample.Served.Address, 360, ColorScheme.Dark)).Page;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.SetViewportSizeAsync(718, 900);
        try
        {
            await Chromium.Keep(page, Word(name) + "-printed");
            var wrong = await page.EvaluateAsync<string>(
                """
                () => [
                  ...[...document.querySelectorAll('nav, button, input, select, textarea, .skip')].filter(e => e.checkVisibility()).map(e => 'to click: ' + e.outerHTML.slice(0, 200)),
                  ...[...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).overflowX !== 'visible' && !e.matches('.unseen')).map(e => 'cut off: ' + e.outerHTML.slice(0, 200)),
                  ...(document.documentElement.scrollWidth > innerWidth ? ['wider than the paper'] : []),
                  ...(getComputedStyle(document.documentElement).colorScheme === 'light' ? [] : ['dark paper'])
                ].join('\n')
                """);
            Assert.True(wrong.Length == 0, wrong);
        }
        finally
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
            await page.SetViewportSizeAsync(360, 900);
        }
    }

    [Fact]
    public async Task Keys_lead_through_stories()
    {
        await using var opened = await chromium.Open(sample.Served.Address);
        var (page, keys) = (opened.Page, opened.Page.Keyboard);
        await page.GotoAsync("/");
        await keys.PressAsync("j");
        await keys.PressAsync("j");
        Assert.Equal(1, await page.Locator(".item.at").CountAsync());
        var second = await page.Locator(".item.at a.open").GetAttributeAsync("href");
        Assert.Equal(await page.Locator(".stories .item:nth-child(2) a.open").GetAttributeAsync("href"), second);
        await keys.PressAsync("s");
        Assert.Equal(1, await page.Locator(".item.starred").CountAsync());
        await Lead(page, ["o"], path => path == second);
        await Lead(page, ["n"], path => path.StartsWith("/stories/", StringComparison.Ordinal) && path != second);
        await Lead(page, ["p"], path => path == second);
        await Lead(page, ["g", "e"], path => path == "/expectations");
        await keys.PressAsync("/");
        Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.id"));
        await keys.PressAsync("Escape");
        await Lead(page, ["?"], path => path == "/help");
    }

    /// <summary>Presses keys until they lead where they should: a key that comes before the page listens is lost to a reader too, who presses it again.</summary>
    static async Task Lead(IPage page, string[] keys, Func<string, bool> reached)
    {
        for (var tries = 0; ; tries++)
        {
            foreach (var key in keys)
            {
                await page.Keyboard.PressAsync(key);
            }

            try
            {
                await page.WaitForURLAsync(url => reached(new Uri(url).AbsolutePath), new PageWaitForURLOptions { Timeout = 15_000 });
                return;
            }
            catch (TimeoutException) when (tries < 3)
            {
            }
        }
    }

    [Fact]
    public async Task A_cell_opens_its_sentence_and_leads_to_the_report()
    {
        await using var opened = await chromium.Open(sample.Served.Address);
        var page = opened.Page;
        await page.GotoAsync(await sample.Story("supply boat"));
        await page.Locator("td.conflicts summary").First.ClickAsync();
        var cell = page.Locator("details[open] .opened");
        await Assertions.Expect(cell).ToBeVisibleAsync();
        Assert.NotEqual(0, await cell.Locator("blockquote .on").CountAsync());
        Assert.Contains("CT", await cell.InnerTextAsync(), StringComparison.Ordinal);
        await Chromium.Keep(page, "cell-open");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("details[open] .opened")).ToHaveCountAsync(0);
        await page.Locator("td.conflicts summary").First.ClickAsync();
        await page.Locator("details[open] .opened a.open").First.ClickAsync();
        await page.WaitForURLAsync("**/reports/**");
        Assert.NotEqual(0, await page.Locator(".text .on").CountAsync());
    }

    [Fact]
    public async Task Layers_are_switched()
    {
        await using var opened = await chromium.Open(sample.Served.Address);
        var page = opened.Page;
        await page.GotoAsync(await Address("report"));
        Task<string> Background() => page.Locator(".text .act").First.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");
        var before = await Background();
        await page.CheckAsync("#layer-act");
        Assert.NotEqual(before, await Background());
    }

    [Fact]
    public async Task Light_turns_dark_by_the_machine_and_by_a_key()
    {
        await using var opened = await chromium.Open(sample.Served.Address, scheme: ColorScheme.Dark);
        await opened.Page.GotoAsync("/");
        Task<string> Paper() => opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        var dark = await Paper();
        await opened.Page.Keyboard.PressAsync("l");
        await opened.Page.Keyboard.PressAsync("l");
        Assert.NotEqual(dark, await Paper());
        await opened.Page.ReloadAsync();
        Assert.NotEqual(dark, await Paper());
    }

    [Fact]
    public async Task Times_are_in_the_readers_zone_with_the_reports_own_beside()
    {
        await using var opened = await chromium.Open(sample.Served.Address);
        await opened.Page.GotoAsync(await sample.Story("supply boat"));
        var time = opened.Page.Locator("time[data-zone=reader]").First;
        Assert.Contains("+08:00", await time.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("07:30", await time.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_everything_can_be_read()
    {
        await using var opened = await chromium.Open(sample.Served.Address, script: false);
        var page = opened.Page;
        await page.GotoAsync("/");
        await page.Locator(".stories a.open").First.ClickAsync();
        await page.Locator(".grid summary").First.ClickAsync();
        await Assertions.Expect(page.Locator("details[open] blockquote").First).ToBeVisibleAsync();
        await page.Locator("details[open] a.open").First.ClickAsync();
        await Assertions.Expect(page.Locator(".text")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Sample_files_are_dropped_in_then_a_report_is_split_off_and_the_split_undone()
    {
        using var folder = new TestFolder();
        using var served = ServedRecord.Start(folder);
        await using var opened = await chromium.Open(served.Address);
        var page = opened.Page;
        foreach (var empty in (string[])["/", "/expectations", "/actors", "/ties", "/outlets", "/search", "/health"])
        {
            await page.GotoAsync(empty);
            await Assertions.Expect(page.Locator("main .empty a[href='/drop']")).ToHaveCountAsync(1);
        }

        await Chromium.Keep(page, "empty");
        await page.GotoAsync("/drop");
        await page.SetInputFilesAsync("#files", Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples", "strait")));
        await page.ClickAsync("button.main");
        await page.WaitForURLAsync("**/drop/*");
        await page.GetByText("done", new PageGetByTextOptions { Exact = true }).WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        await Chromium.Keep(page, "dropped");
        await served.Compared();
        await page.Locator("a.open[href^='/stories/']").First.ClickAsync();
        await page.Locator("input[name=report]").Last.CheckAsync();
        await page.FillAsync("#reports input[name=reason]", "another matter");
        await page.ClickAsync("text=Split the marked reports off");
        await Assertions.Expect(page.Locator("#decisions")).ToContainTextAsync("another matter");
        await Chromium.Keep(page, "split");
        await page.ClickAsync("#decisions button");
        await Assertions.Expect(page.Locator("#decisions")).ToContainTextAsync("undone");
        Assert.Equal(4, await page.Locator("input[name=report]").CountAsync());
        Assert.Empty(opened.Wrong);
    }

    static string Word(string name) => Regex.Replace(name == "/" ? "stories" : name, "\\W+", "-").Trim('-').ToLowerInvariant();

    async Task<string> Address(string name)
    {
        if (name[0] == '/')
        {
            return name;
        }

        var story = await sample.Story("supply boat");
        var report = Regex.Match(await sample.Client.GetStringAsync(story), "/reports/[0-9a-f]+").Value;
        return name switch { "story" => story, "report" => report + "?statement=3", _ => report + "/3" };
    }
}
