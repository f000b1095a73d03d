using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Parallax.EndToEnd.Tests.Web;

/// <summary>The built program serving a record on a free port, for as long as a test needs it.</summary>
sealed partial class ServedRecord : IDisposable
{
    readonly Process _process;

    ServedRecord(Process process, Uri address)
    {
        _process = process;
        Address = address;
        Client = Browser();
    }

    public Uri Address { get; }

    /// <summary>A client that follows no redirect and keeps cookies.</summary>
    public HttpClient Client { get; }

    public HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public static ServedRecord Start(TestFolder folder, params string[] more)
    {
        var process = ParallaxProcess.Start(folder.Path, ["serve", "--port", "0", .. more]);
        process.StandardInput.Close();
        while (process.StandardError.ReadLine() is { } line)
        {
            if (ServedAt().Match(line) is { Success: true } found)
            {
                _ = process.StandardError.ReadToEndAsync();
                return new ServedRecord(process, new Uri(found.Groups[1].Value.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)));
            }
        }

        process.WaitForExit();
        throw new InvalidOperationException($"serve ended with {process.ExitCode}");
    }

    /// <summary>Waits until every story is compared.</summary>
    public async Task Compared()
    {
        for (var i = 0; i < 200; i++)
        {
            if (!(await Client.GetStringAsync("/")).Contains("being compared", StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("the stories were not compared within 20 seconds");
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex(@"is served at (http://\S+)")]
    private static partial Regex ServedAt();
}
