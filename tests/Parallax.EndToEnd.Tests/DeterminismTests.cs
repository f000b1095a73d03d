using Xunit;

namespace Parallax.EndToEnd.Tests;

/// <summary>Same reports, same knowledge, same words, whatever the number of threads and the order of the input.</summary>
public sealed class DeterminismTests : IDisposable
{
    readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Threads_and_order_change_nothing()
    {
        var lines = File.ReadAllLines(_folder.WriteReports("a.jsonl", 36));
        File.WriteAllLines(_folder["b.jsonl"], lines.Reverse());
        string[] Read(string file, string threads)
        {
            var record = $"{file}{threads}.db";
            var run = ParallaxProcess.Run(_folder.Path, "read", file, "--record", record, "--threads", threads, "--quiet");
            Assert.True(run.Code == 0, run.Talk);
            return [ParallaxProcess.Run(_folder.Path, "export", "--record", record).Data, ParallaxProcess.Run(_folder.Path, "brief", "--json", "--record", record).Data];
        }

        var expected = Read("a.jsonl", "1");
        Assert.Equal(36, expected[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(expected, Read("a.jsonl", "7"));
        Assert.Equal(expected, Read("b.jsonl", "3"));
    }
}
