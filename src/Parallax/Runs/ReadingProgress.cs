using System.Diagnostics;
using Spectre.Console;

namespace Parallax.Runs;

/// <summary>Tells on standard error how far a long run is: reports a second, and the time left where the input's size is known.</summary>
sealed class ReadingProgress : IDisposable
{
    static readonly TimeSpan FirstWord = TimeSpan.FromSeconds(2);

    readonly Stopwatch _watch = Stopwatch.StartNew();
    readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    readonly bool _terminal = !Console.IsErrorRedirected;
    readonly Func<double?> _share;
    TimeSpan _last;
    bool _shown;

    /// <param name="share">How much of the input is read, 0 to 1, or null where its size is not known.</param>
    public ReadingProgress(Func<double?> share) => _share = share;

    /// <summary>Tells, but not more often than a person reads it.</summary>
    public void Tell(RunCounts counts)
    {
        var now = _watch.Elapsed;
        if (now - _last < (_terminal ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(10)) || now < FirstWord)
        {
            return;
        }

        _last = now;
        var line = Line(counts, now, _share());
        if (_terminal)
        {
            _console.Write(new ControlCode("\r"));
            _console.Write(new Text(line.PadRight(Math.Min(100, _console.Profile.Width - 1))));
            _shown = true;
        }
        else
        {
            Console.Error.WriteLine("parallax: " + line);
        }
    }

    /// <summary>"1,234 reports, 45.1 a second, 12 % of the input, 1 min 20 s left".</summary>
    internal static string Line(RunCounts counts, TimeSpan elapsed, double? share)
    {
        var done = counts.Read + counts.Held + counts.SetAside;
        var line = FormattableString.Invariant($"{done:N0} reports, {done / Math.Max(0.001, elapsed.TotalSeconds):F1} a second");
        if (share is { } part and > 0.005 and <= 1)
        {
            line += FormattableString.Invariant($", {part * 100:F0} % of the input, {Left(elapsed.TotalSeconds * (1 - part) / part)} left");
        }

        return line;
    }

    /// <summary>Ends the line.</summary>
    public void Dispose()
    {
        if (_shown)
        {
            _console.Write(new ControlCode("\r"));
            _console.Write(new Text(new string(' ', Math.Min(100, _console.Profile.Width - 1))));
            _console.Write(new ControlCode("\r"));
        }
    }

    static string Left(double seconds) => seconds switch
    {
        < 90 => FormattableString.Invariant($"{seconds:F0} s"),
        < 5400 => FormattableString.Invariant($"{Math.Floor(seconds / 60):F0} min {seconds % 60:F0} s"),
        _ => FormattableString.Invariant($"{Math.Floor(seconds / 3600):F0} h {seconds % 3600 / 60:F0} min"),
    };
}
