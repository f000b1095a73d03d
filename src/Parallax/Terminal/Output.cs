using System.Text;

namespace Parallax.Terminal;

/// <summary>Where a command's words go: data to standard output, talk to standard error.</summary>
sealed class Output : IDisposable
{
    readonly TextWriter _data;
    readonly TextWriter _talk;

    Output(TextWriter data, TextWriter talk, bool styled, int width)
    {
        _data = data;
        _talk = talk;
        Styled = styled;
        Width = width;
    }

    /// <summary>Whether headings may be set in bold: on a terminal, and <c>NO_COLOR</c> is not set.</summary>
    public bool Styled { get; }

    /// <summary>Columns to fill.</summary>
    public int Width { get; }

    /// <summary>The process's own streams, UTF-8 without a mark.</summary>
    public static Output OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var terminal = !Console.IsOutputRedirected;
        return new Output(
            new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 15) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
            terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
            terminal ? Math.Clamp(Console.WindowWidth, 60, 140) : 110);
    }

    /// <summary>A line of data.</summary>
    public void Write(string line)
    {
        try
        {
            _data.WriteLine(line);
        }
        catch (IOException e)
        {
            throw new ClosedOutputException(e);
        }
    }

    /// <summary>A line of talk.</summary>
    public void Say(string line) => _talk.WriteLine("parallax: " + line);

    /// <summary>Brings all data out.</summary>
    public void Flush()
    {
        try
        {
            _data.Flush();
        }
        catch (IOException e)
        {
            throw new ClosedOutputException(e);
        }
    }

    /// <summary>Closes both streams; what a closed reader did not want is dropped.</summary>
    public void Dispose()
    {
        try
        {
            _data.Dispose();
        }
        catch (IOException)
        {
            // The reader is gone; nothing is left to tell it.
        }

        _talk.Dispose();
    }
}
