using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Parallax.EndToEnd.Tests.Web;

/// <summary>What is dropped in is read, and what is not is named.</summary>
public sealed class DropTests : IDisposable
{
    readonly TestFolder _folder = new();
    readonly ServedRecord _served;

    public DropTests() => _served = ServedRecord.Start(_folder);

    public void Dispose()
    {
        _served.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_folder_is_read_and_rejects_are_listed_with_reasons()
    {
        using var content = new MultipartFormDataContent { { new StringContent(await WebForm.Token(_served.Client, "/drop")), "__RequestVerificationToken" } };
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(samples, "strait")))
        {
            content.Add(new ByteArrayContent(await File.ReadAllBytesAsync(file)), "files", "strait/" + Path.GetFileName(file));
        }

        content.Add(new ByteArrayContent([0x1F, 0x8B, 1, 2, 3]), "files", "<b>broken</b>.txt.gz");
        content.Add(new ByteArrayContent([1, 2, 3]), "files", "picture.png");
        content.Add(new StringContent("{\"text\": \"\"}\n{not json\n"), "files", "bad.jsonl");
        using var sent = await _served.Client.PostAsync("/drop", content);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var page = await Done(sent.Headers.Location!.OriginalString);
        Assert.Contains("4 new", page, StringComparison.Ordinal);
        Assert.Contains("Philippine supply boat damaged in collision", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;broken&lt;/b&gt;.txt.gz: is damaged", page, StringComparison.Ordinal);
        Assert.Contains("picture.png: is of a kind that is not read", page, StringComparison.Ordinal);
        Assert.Contains("bad.jsonl:2", page, StringComparison.Ordinal);
        await _served.Compared();
        Assert.Contains("independent outlets", await _served.Client.GetStringAsync("/"), StringComparison.Ordinal);
        var health = await _served.Client.GetStringAsync("/health");
        Assert.Contains("drop in", health, StringComparison.Ordinal);
        Assert.Contains("picture.png", health, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_text_is_read()
    {
        using var sent = await WebForm.Send(_served.Client, "/drop", "/drop", ("text", "Envoys meet in Oslo\ndate 2025-03-04\n\nEnvoys of both sides met in Oslo on Tuesday, the foreign ministry said."));
        Assert.Contains("1 new", await Done(sent.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_of_one_large_file_appear_as_they_are_read()
    {
        var lines = await File.ReadAllBytesAsync(_folder.WriteReports("many.jsonl", 300));
        using var sent = await _served.Client.PostAsync("/api/reports?name=many.jsonl", new ByteArrayContent(lines));
        var partly = 0;
        JsonNode drop;
        do
        {
            await Task.Delay(20);
            drop = JsonNode.Parse(await _served.Client.GetStringAsync(sent.Headers.Location))!;
            partly += drop["reports"]!.AsArray().Count is > 0 and < 300 && (double)drop["share"]! is > 0 and < 1 ? 1 : 0;
        }
        while (!(bool)drop["isDone"]!);
        Assert.InRange(partly, 1, int.MaxValue);
        Assert.Equal(300, drop["reports"]!.AsArray().Count);
        Assert.Equal(1, (double)drop["share"]!);
    }

    [Fact]
    public async Task Nothing_too_much_and_a_form_without_its_token_are_refused()
    {
        using var nothing = await WebForm.Send(_served.Client, "/drop", "/drop", ("text", " "));
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
        using var without = await _served.Client.PostAsync("/drop", new FormUrlEncodedContent([new("text", "Envoys met in Oslo on Tuesday.")]));
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        using var many = new MultipartFormDataContent { { new StringContent(await WebForm.Token(_served.Client, "/drop")), "__RequestVerificationToken" } };
        for (var i = 0; i < 2001; i++)
        {
            many.Add(new StringContent("a"), "files", "a.txt");
        }

        using var tooMany = await _served.Client.PostAsync("/drop", many);
        Assert.True(tooMany.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest, tooMany.StatusCode.ToString());
    }

    [Fact]
    public async Task A_title_of_ten_megabytes_is_text_or_told_to_be_too_long()
    {
        var title = new string('A', 10 << 20);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(await WebForm.Token(_served.Client, "/drop")), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{"title":"{{title}}","text":"Envoys met in Oslo on Tuesday."}""" + "\n")), "files", "long.jsonl" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{"title":"{{title[..(1 << 19)]}}","text":"Envoys met in Oslo on Tuesday."}""" + "\n")), "files", "shorter.jsonl" },
        };
        using var sent = await _served.Client.PostAsync("/drop", content);
        var page = await Done(sent.Headers.Location!.OriginalString);
        Assert.Contains("long.jsonl:1", page, StringComparison.Ordinal);
        foreach (var address in (string[])["/", "/search?outlet=unknown"])
        {
            Assert.InRange((await _served.Client.GetStringAsync(address)).Length, 100, 100_000);
        }
    }

    async Task<string> Done(string address)
    {
        for (var i = 0; i < 600; i++)
        {
            var page = await _served.Client.GetStringAsync(address);
            if (page.Contains(">done<", StringComparison.Ordinal))
            {
                return page;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("the upload was not read within a minute");
    }
}
