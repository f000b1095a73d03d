using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Parallax.EndToEnd.Tests.Web;

/// <summary>Pictures that the browser draws of a record with many days and many actors: the series, the large network, the map.</summary>
public sealed class PictureTests(Chromium chromium)
{
    static readonly string[] Partners =
    [
        "Argentina", "Australia", "Austria", "Belgium", "Bolivia", "Brazil", "Bulgaria", "Canada", "Chile", "China", "Colombia", "Croatia", "Cuba", "Denmark", "Ecuador", "Egypt", "Estonia",
        "Ethiopia", "Finland", "France", "Germany", "Greece", "Hungary", "Iceland", "India", "Indonesia", "Iran", "Iraq", "Israel", "Italy", "Japan", "Kenya", "Kuwait", "Latvia", "Libya",
        "Lithuania", "Malaysia", "Mexico", "Morocco", "Nepal", "Nigeria", "Pakistan", "Peru", "Poland", "Portugal", "Romania", "Serbia", "Spain", "Sudan", "Sweden", "Thailand", "Ukraine",
    ];

    [Fact]
    public async Task Series_network_and_map_are_drawn_with_their_tables_behind_them()
    {
        using var folder = new TestFolder();
        var lines = new StringBuilder();
        foreach (var (partner, i) in Partners.Select((p, i) => (p, i)))
        {
            lines.Append(JsonSerializer.Serialize(new
            {
                outlet = "Outlet",
                published = new DateOnly(2025, 1, 2).AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                title = $"Norway and {partner} sign a trade agreement",
                text = $"Norway's foreign minister met {partner}'s foreign minister in Singapore on {new DateOnly(2025, 1, 1).AddDays(i).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. Norway signed a trade agreement with {partner}.",
            })).Append('\n');
        }

        folder.Write("many.jsonl", lines.ToString());
        Assert.Equal(0, ParallaxProcess.Run(folder.Path, "read", "many.jsonl", "--quiet").Code);
        using var served = ServedRecord.Start(folder);
        await served.Compared();
        await using var opened = await chromium.Open(served.Address, zone: "America/New_York");
        var page = opened.Page;

        await page.GotoAsync("/actors/NOR");
        await Assertions.Expect(page.Locator(".uplot canvas")).ToHaveCountAsync(1);
        Assert.InRange(await page.Locator("#series-table tbody tr").CountAsync(), 21, 60);
        await Chromium.Keep(page, "series");
        // West of Greenwich a day is the same day.
        await page.Locator(".u-over").HoverAsync(new LocatorHoverOptions { Position = new Position { X = 2, Y = 20 } });
        await Assertions.Expect(page.Locator(".u-legend .u-value").First).ToHaveTextAsync("2025-01-02");

        await page.GotoAsync("/ties?view=network");
        Assert.InRange(await page.Locator("#ties-table tbody tr").CountAsync(), 49, 60);
        if (await page.EvaluateAsync<bool>("!!document.createElement('canvas').getContext('webgl2')"))
        {
            await Assertions.Expect(page.Locator(".network-box canvas").First).ToBeVisibleAsync();
        }

        await Chromium.Keep(page, "network-large");
        // Singapore has no outline at this scale, and must not be missing for that.
        await page.GotoAsync("/actors");
        await Assertions.Expect(page.Locator("[data-map] a[href='/actors/SGP'] path")).ToBeVisibleAsync();
        await Chromium.Keep(page, "map-disc");
        // Without a graphics card the driver says that it is slow.
        Assert.DoesNotContain(opened.Wrong, w => !w.Contains("GL Driver Message", StringComparison.Ordinal));
    }
}
