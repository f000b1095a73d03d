using System.Diagnostics;
using System.Text;

namespace Parallax.EndToEnd.Tests;

/// <summary>What a run of the program left.</summary>
sealed record Run(int Code, string Data, string Talk)
{
    public string[] Lines => Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Starts the built program, as a user does.</summary>
static class ParallaxProcess
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Parallax.dll");

    /// <summary>Runs it to its end in a folder of its own.</summary>
    public static Run Run(string folder, params string[] arguments) => RunWithInput(folder, null, arguments);

    /// <summary>The same, with something on standard input.</summary>
    public static Run RunWithInput(string folder, string? input, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        if (input is not null)
        {
            process.StandardInput.Write(input);
        }

        process.StandardInput.Close();
        var data = process.StandardOutput.ReadToEndAsync();
        var talk = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(4)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("parallax " + string.Join(' ', arguments));
        }

        return new Run(process.ExitCode, data.Result, talk.Result);
    }

    /// <summary>Starts it and leaves it running.</summary>
    public static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
