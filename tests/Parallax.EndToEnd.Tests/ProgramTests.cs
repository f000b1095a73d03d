using Xunit;

namespace Parallax.EndToEnd.Tests;

/// <summary>The built program as a user runs it.</summary>
public class ProgramTests
{
    [Fact]
    public void The_program_is_built_beside_its_tests() => Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "Parallax.dll")));
}
