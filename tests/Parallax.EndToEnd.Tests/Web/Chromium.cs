using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Parallax.EndToEnd.Tests.Web.Chromium))]

namespace Parallax.EndToEnd.Tests.Web;

/// <summary>
/// The machine's own Chromium, by its path; nothing is downloaded. Where there is none the browser tests are skipped and say so, unless
/// <c>PARALLAX_BROWSER=required</c>, as CI sets it. The headless shell comes first: it is the same engine without the windows, which cost more than the pages.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    static readonly string? Program = new[]
    {
        Environment.GetEnvironmentVariable("PARALLAX_CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
    }.FirstOrDefault(p => p is not null && File.Exists(p));

    /// <summary>Where pictures are kept; none are taken where it is not named, since without a graphics card each takes seconds.</summary>
    static readonly string? Screenshots = Environment.GetEnvironmentVariable("PARALLAX_SCREENSHOTS");

    readonly Dictionary<(Uri, int, ColorScheme), BrowserPage> _views = [];
    IPlaywright? _playwright;
    IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>The one page for all looks at this width and in this light: what it has loaded once it has at hand, as a reader's browser does.</summary>
    public async Task<BrowserPage> View(Uri address, int width, ColorScheme scheme)
    {
        if (!_views.TryGetValue((address, width, scheme), out var view))
        {
            _views[(address, width, scheme)] = view = await Open(address, width, scheme);
        }

        view.Begin();
        return view;
    }

    /// <summary>A page of its own, 1280 wide unless told; its errors and foreign requests are collected.</summary>
    public async Task<BrowserPage> Open(Uri address, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool script = true, string zone = "Asia/Tokyo")
    {
        Skip();
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            TimezoneId = zone,
        });
        // A machine that runs all tests at once may be slow; a test that waits for nothing still ends.
        context.SetDefaultTimeout(90_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        return new BrowserPage(await context.NewPageAsync(), address);
    }

    /// <summary>Keeps a picture to be looked at, in the folder that PARALLAX_SCREENSHOTS names.</summary>
    public static Task Keep(IPage page, string name) => Screenshots is null
        ? Task.CompletedTask
        : page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Directory.CreateDirectory(Screenshots).FullName, name + ".png"), FullPage = true });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    static void Skip()
    {
        const string Missing = "Chromium is not on this machine: browser test skipped (apt-get install chromium, or name it in PARALLAX_CHROMIUM)";
        if (Environment.GetEnvironmentVariable("PARALLAX_BROWSER") == "required")
        {
            Assert.True(Program is not null, Missing);
        }

        Assert.SkipWhen(Program is null, Missing);
    }
}
