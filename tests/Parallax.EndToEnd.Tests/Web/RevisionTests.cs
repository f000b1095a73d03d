using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Parallax.EndToEnd.Tests.Web;

/// <summary>People put grouping right on the pages.</summary>
public sealed class RevisionTests : IDisposable
{
    readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_report_is_split_off_and_the_split_is_undone()
    {
        Assert.Equal(0, ParallaxProcess.Run(_folder.Path, "read", Path.Combine(AppContext.BaseDirectory, "samples", "strait"), "--quiet").Code);
        using var served = ServedRecord.Start(_folder);
        await served.Compared();
        var story = Regex.Match(await served.Client.GetStringAsync("/"), "/stories/s[0-9a-f]+").Value;
        var page = await served.Client.GetStringAsync(story);
        var report = Regex.Matches(page, "name=\"report\" value=\"([0-9a-f]+)\"").Last().Groups[1].Value;
        using var split = await WebForm.Send(served.Client, story, story + "/split", ("report", report), ("reason", "another <i>matter</i>"));
        Assert.Equal(HttpStatusCode.Redirect, split.StatusCode);
        Assert.Equal(2, Regex.Count(await served.Client.GetStringAsync("/"), "class=\"open\""));
        var after = await served.Client.GetStringAsync(story);
        Assert.Contains("another &lt;i&gt;matter&lt;/i&gt;", after, StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{report}\"", after, StringComparison.Ordinal);
        var decision = Regex.Match(after, "name=\"decision\" value=\"(\\d+)\"").Groups[1].Value;
        using var undone = await WebForm.Send(served.Client, story, story + "/undo", ("decision", decision));
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Contains($"value=\"{report}\"", await served.Client.GetStringAsync(story), StringComparison.Ordinal);
        using var nonsense = await WebForm.Send(served.Client, story, story + "/merge", ("other", "s0000"));
        Assert.Equal(HttpStatusCode.Conflict, nonsense.StatusCode);
    }
}
