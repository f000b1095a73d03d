using System.CommandLine;

namespace Parallax.Commands;

/// <summary>Whether a command prints JSON, one document a line.</summary>
static class JsonOption
{
    public static Option<bool> Create() => new("--json") { Description = "print JSON, one document a line" };
}
