using System.Text.RegularExpressions;
using Xunit;

[assembly: AssemblyFixture(typeof(Parallax.EndToEnd.Tests.Web.SampleRecord))]

namespace Parallax.EndToEnd.Tests.Web;

/// <summary>The samples, read once and served to all tests that only look.</summary>
public sealed partial class SampleRecord : IAsyncLifetime
{
    readonly TestFolder _folder = new();
    ServedRecord? _served;

    internal ServedRecord Served => _served!;

    internal HttpClient Client => Served.Client;

    public async ValueTask InitializeAsync()
    {
        var run = ParallaxProcess.Run(_folder.Path, "read", Path.Combine(AppContext.BaseDirectory, "samples"), "--quiet");
        Assert.True(run.Code == 0, run.Talk);
        _served = ServedRecord.Start(_folder);
        await _served.Compared();
    }

    /// <summary>The address of the story whose title has these words.</summary>
    internal async Task<string> Story(string words)
    {
        var page = await Client.GetStringAsync("/");
        return StoryLink().Matches(page).First(m => m.Groups[2].Value.Contains(words, StringComparison.Ordinal)).Groups[1].Value;
    }

    public ValueTask DisposeAsync()
    {
        _served?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex("""href="(/stories/\w+)" class="open">([^<]*)<""")]
    private static partial Regex StoryLink();
}
