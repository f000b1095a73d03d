using System.CommandLine;
using System.CommandLine.Parsing;
using Parallax.Knowledge.Packs;
using Parallax.Store;
using Parallax.Terminal;

namespace Parallax.Commands;

/// <summary>The whole command line.</summary>
public static class ParallaxCommand
{
    /// <summary>Runs one command line and returns its exit code.</summary>
    public static int Run(string[] args)
    {
        using var output = Output.OfProcess();
        var root = Root();
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                output.Say(error.Message);
            }

            output.Say($"`parallax {Path(parsed.CommandResult)}--help` shows the usage.");
            return ExitCode.Usage;
        }

        try
        {
            var code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
            output.Flush();
            return code;
        }
        catch (Exception e) when (e is UsageException or Runs.RevisionException)
        {
            output.Say(e.Message);
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is RecordException or PackException)
        {
            output.Say(e.Message);
            return ExitCode.Rejected;
        }
        catch (ClosedOutputException)
        {
            return ExitCode.Done; // Whoever read our output has seen enough.
        }
    }

    static string Path(CommandResult command) => command.Parent is CommandResult parent ? Path(parent) + command.Command.Name + " " : "";

    static RootCommand Root() => new("Reads many accounts of one development, compares them, and keeps a record that leads back to every sentence.")
    {
        ReadCommand.Create(),
        BriefCommand.Create(),
        StoriesCommand.Create(),
        StoryCommand.Create(),
        ExpectCommand.Create(),
        TiesCommand.Create(),
        SourcesCommand.Create(),
        ExplainCommand.Create(),
        ExportCommand.Create(),
        WatchCommand.Create(),
        ServeCommand.Create(),
        CheckCommand.Create(),
    };
}
