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
            Assert.Equal("", await page.EvaluateAsync<string>(Structure));
            Assert.Empty(opened.Wrong);
        }

        await Printed(name);
    }

    /// <summary>What is wrong with headings, landmarks, and pictures that have no table behind them; a story's growth has its own in the story.</summary>
    const string Structure =
        """
        () => {
          const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(h => +h.tagName[1]);
          return [
            ...(levels.filter(l => l === 1).length === 1 && levels[0] === 1 ? [] : ['one h1 and first: ' + levels]),
            ...levels.filter((l, i) => i > 0 && l > levels[i - 1] + 1).map(l => 'skips to h' + l),
            ...['main', 'header', 'footer', 'header nav[aria-label]', '[role=search]', 'a.skip[href="#main"]'].filter(s => document.querySelectorAll(s).length !== 1).map(s => 'not one ' + s),
            ...[...document.querySelectorAll('main svg, main canvas')].filter(p => !p.closest('a[href*="#reports"]') && !(p.closest('section') ?? p.closest('main')).querySelector('table')).map(p => 'no table behind ' + p.outerHTML.slice(0, 120)),
          ].join('\n');
        }
        """;

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

    [Fact]
    public async Task A_pasted_text_and_a_folder_are_taken_in_with_their_progress()
    {
        using var folder = new TestFolder();
        using var served = ServedRecord.Start(folder);
        await using var opened = await chromium.Open(served.Address);
        var page = opened.Page;
        await page.GotoAsync("/drop");
        await page.FillAsync("#text", "Envoys meet in Oslo\ndate 2025-03-04\n\nEnvoys of both sides met in Oslo on Tuesday, the foreign ministry said.");
        await page.ClickAsync("button.main");
        await page.WaitForURLAsync("**/drop/*");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("1 new");
        await page.GotoAsync("/drop");
        await page.SetInputFilesAsync("#folder", Path.Combine(AppContext.BaseDirectory, "samples", "quake"));
        await page.ClickAsync("button.main");
        await page.WaitForURLAsync("**/drop/*");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("3 new");
        await Assertions.Expect(page.Locator("progress")).ToHaveAttributeAsync("value", "100");
        await Assertions.Expect(page.Locator("a[href^='/reports/']")).ToHaveCountAsync(3);
        Assert.Empty(opened.Wrong);
    }

    [Fact]
    public async Task At_360_a_day_of_the_calendar_is_one_link_that_can_be_read_and_touched()
    {
        await using var opened = await chromium.Open(sample.Served.Address, width: 360);
        await opened.Page.GotoAsync("/expectations?month=2025-09");
        var day = opened.Page.Locator(".calendar a:visible");
        Assert.All(await day.AllInnerTextsAsync(), t => Assert.Matches("^[0-9]+$", t));
        var box = (await day.First.BoundingBoxAsync())!;
        Assert.InRange(box.Height, 24, 60);
        Assert.InRange(box.Width, 24, 60);
        await day.Last.ClickAsync();
        await opened.Page.WaitForURLAsync("**/expectations?day=2025-09-26*");
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
