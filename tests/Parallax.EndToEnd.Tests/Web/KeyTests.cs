using Microsoft.Playwright;
using Xunit;

namespace Parallax.EndToEnd.Tests.Web;

/// <summary>What keys do.</summary>
public sealed class KeyTests(SampleRecord sample, Chromium chromium)
{
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
        foreach (var (letter, room) in ((string, string)[])[("a", "/actors"), ("t", "/ties"), ("o", "/outlets"), ("h", "/health"), ("d", "/drop"), ("s", "/"), ("e", "/expectations")])
        {
            await Lead(page, ["g", letter], path => path == room);
        }

        await keys.PressAsync("/");
        Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.id"));
        await keys.PressAsync("Escape");
        await Lead(page, ["?"], path => path == "/help");
    }

    static async Task Lead(IPage page, string[] keys, Func<string, bool> reached)
    {
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }

        // Asked again and again: waiting for the navigation's own event misses one that comes in between.
        for (var tries = 0; !reached(new Uri(page.Url).AbsolutePath); tries++)
        {
            Assert.True(tries < 1200, $"{string.Join(' ', keys)} left the page at {page.Url}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await page.WaitForLoadStateAsync();
    }

    [Fact]
    public async Task A_key_is_heard_and_the_light_is_right_before_the_page_is_loaded()
    {
        await using var opened = await chromium.Open(sample.Served.Address);
        var page = opened.Page;
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("l");
        var styled = new TaskCompletionSource();
        await page.RouteAsync("**/parallax.css*", async route =>
        {
            await styled.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/expectations", new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await page.WaitForSelectorAsync("html[data-theme=dark]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(sample.Served.Address, "/actors").ToString());
        styled.SetResult();
    }

    [Fact]
    public async Task A_key_opens_the_original_at_its_outlet()
    {
        using var folder = new TestFolder();
        folder.Write("a.jsonl", """{"url":"https://outlet.example/1","published":"2025-03-04","title":"Envoys meet","text":"Envoys met in Oslo on Tuesday, the ministry said."}""");
        Assert.Equal(0, ParallaxProcess.Run(folder.Path, "read", "a.jsonl", "--quiet").Code);
        using var served = ServedRecord.Start(folder);
        await using var opened = await chromium.Open(served.Address);
        var page = opened.Page;
        await page.RouteAsync("https://outlet.example/**", route => route.FulfillAsync(new RouteFulfillOptions { Body = "the original" }));
        await page.GotoAsync("/search?q=envoys");
        await page.Keyboard.PressAsync("j");
        await Lead(page, ["o"], path => path.StartsWith("/reports/", StringComparison.Ordinal));
        await page.WaitForSelectorAsync("a.original");
        await page.Keyboard.PressAsync("v");
        await page.WaitForURLAsync("https://outlet.example/1", new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });
    }
}
