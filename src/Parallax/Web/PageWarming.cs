using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Parallax.Store;
using Parallax.Store.Views;
using Parallax.Web.Records;

namespace Parallax.Web;

/// <summary>
/// Asks for a page of each kind before anybody else does. What a page needs is compiled when it is first asked for: fifty readers at once would all wait for that,
/// on cores that compile meanwhile.
/// </summary>
static class PageWarming
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Ends when every kind was asked for, or after five seconds; what is left then is asked for while readers come.</summary>
    public static async Task Run(WebApplication app, ServeOptions options, TimeProvider clock, CancellationToken cancel)
    {
        var pages = app.Services.GetRequiredService<RecordPool>().Read(Pages);
        await Task.WhenAny(Ask(Address(new Uri(WebServer.Address(app)), options.Address), options.Secret, pages, cancel), Task.Delay(Longest, clock, cancel));
    }

    /// <summary>One page of each kind, of what the record has.</summary>
    public static IReadOnlyList<string> Pages(Record record)
    {
        var pages = new List<string> { "/" };
        if (record.Lists.Stories(StoryOrder.Witnesses, 0, 1, long.MaxValue, DateOnly.MinValue) is [var story, ..])
        {
            pages.Add("/stories/" + story.Id);
            pages.AddRange(record.Lists.Reports(story.Id).Take(1).SelectMany(r => new[] { $"/reports/{r.Id}", $"/reports/{r.Id}/0", $"/outlets/{Uri.EscapeDataString(r.Outlet)}" }));
        }

        pages.AddRange(["/expectations", "/search?q=and", "/outlets", "/actors", "/ties", "/ties?view=matrix", "/ties?view=network"]);
        if (record.Lists.Ties.All(1) is [var tie, ..])
        {
            pages.AddRange([$"/ties/{Uri.EscapeDataString(tie.First)}/{Uri.EscapeDataString(tie.Second)}", $"/actors/{Uri.EscapeDataString(tie.First)}"]);
        }

        pages.AddRange(["/health", "/drop", "/help", "/api/stories"]);
        return pages;
    }

    static async Task Ask(Uri address, string? secret, IReadOnlyList<string> pages, CancellationToken cancel)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        if (secret is not null)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + secret);
        }

        try
        {
            foreach (var page in pages)
            {
                using var answer = await client.GetAsync(page, cancel);
            }
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // The program ends, or its address cannot be reached from here: readers are served all the same, only slower at first.
        }
    }

    static Uri Address(Uri served, IPAddress listening) => new UriBuilder(served)
    {
        Host = listening.Equals(IPAddress.Any) ? IPAddress.Loopback.ToString() : listening.Equals(IPAddress.IPv6Any) ? $"[{IPAddress.IPv6Loopback}]" : served.Host,
    }.Uri;
}
