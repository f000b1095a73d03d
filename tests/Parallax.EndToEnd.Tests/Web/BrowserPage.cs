using Microsoft.Playwright;

namespace Parallax.EndToEnd.Tests.Web;

/// <summary>A page under test with what went wrong on it.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    readonly List<string> _wrong = [];

    public BrowserPage(IPage page, Uri address)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _wrong.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _wrong.Add(error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } url && url.Authority != address.Authority)
            {
                _wrong.Add("loaded from elsewhere: " + request.Url);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts and of the content policy, and requests to other hosts.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>Forgets what went wrong on the page before.</summary>
    public void Begin() => _wrong.Clear();

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
