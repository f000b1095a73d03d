using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace Parallax.EndToEnd.Tests.Web;

/// <summary>Who is let in, and what a browser is told.</summary>
public sealed class SafetyTests(SampleRecord sample)
{
    const string Hostile = """
        {"outlet":"<script>alert('outlet')</script>","author":"<img src=x onerror=alert(1)>","url":"javascript:alert('url')","published":"2025-03-04","title":"<script>alert('title')</script> \"><svg onload=alert(2)>","text":"The minister </article><script>alert('text')</script> met envoys in Oslo on Tuesday. \"<b>We</b> will meet again next week,\" the minister said. {{constructor.constructor('alert(1)')()}}"}
        """;

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/assets/parallax.css")]
    public async Task Every_answer_forbids_what_is_not_ours(string address)
    {
        using var answer = await sample.Client.GetAsync(address);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task Another_name_for_this_machine_is_turned_away()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "evil.example";
        using var answer = await sample.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task A_foreign_page_changes_nothing(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/drop") { Content = new FormUrlEncodedContent([new("text", "An envoy met a minister.")]) };
        request.Headers.Add(header, value);
        using var answer = await sample.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_that_takes_nothing_in_says_so()
    {
        foreach (var page in (string[])["/help", await sample.Story("supply boat")])
        {
            using var answer = await WebForm.Send(sample.Client, "/drop", page);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        }
    }

    [Fact]
    public void Another_address_demands_a_password()
    {
        using var folder = new TestFolder();
        var run = ParallaxProcess.Run(folder.Path, "serve", "--listen", "0.0.0.0", "--port", "0");
        Assert.Equal(2, run.Code);
        Assert.Contains("needs a password", run.Talk, StringComparison.Ordinal);
        folder.Write("word", "short\n");
        Assert.Contains("expected 8 or more", ParallaxProcess.Run(folder.Path, "serve", "--listen", "0.0.0.0", "--password-file", "word").Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_password_people_sign_in_and_programs_send_it()
    {
        using var folder = new TestFolder();
        folder.Write("word", "a long enough word\n");
        using var served = ServedRecord.Start(folder, "--listen", "0.0.0.0", "--password-file", "word");
        using var client = served.Browser();
        using (var away = await client.GetAsync("/"))
        {
            Assert.Equal(HttpStatusCode.Redirect, away.StatusCode);
            Assert.StartsWith("/sign-in", away.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }

        using (var api = await client.GetAsync("/api/stories"))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await SignIn(client, "a wrong guess")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SignIn(client, "a long enough word")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
        using var program = served.Browser();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "a long enough word");
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_hostile_report_shows_as_text()
    {
        using var folder = new TestFolder();
        folder.Write("hostile.jsonl", Hostile);
        Assert.Equal(0, ParallaxProcess.Run(folder.Path, "read", "hostile.jsonl", "--quiet").Code);
        using var served = ServedRecord.Start(folder);
        await served.Compared();
        var seen = new HashSet<string>();
        var queue = new Queue<string>(["/", "/outlets", "/search?q=minister", "/expectations", "/health", "/actors", "/ties"]);
        while (queue.TryDequeue(out var address) && seen.Count < 60)
        {
            using var answer = await served.Client.GetAsync(address);
            var page = await answer.Content.ReadAsStringAsync();
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<svg onload", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript:", page, StringComparison.OrdinalIgnoreCase);
            foreach (var link in System.Text.RegularExpressions.Regex.Matches(page, "href=\"(/[^\"#]*)").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)))
            {
                if (seen.Add(link))
                {
                    queue.Enqueue(link);
                }
            }
        }

        Assert.Contains(seen, a => a.StartsWith("/reports/", StringComparison.Ordinal));
    }

    static async Task<HttpResponseMessage> SignIn(HttpClient client, string guess)
    {
        var page = await client.GetStringAsync("/sign-in");
        var token = System.Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        return await client.PostAsync("/sign-in", new FormUrlEncodedContent([new("password", guess), new("__RequestVerificationToken", token)]));
    }
}
