using System.Reflection;
using Xunit;

namespace Parallax.Tests;

/// <summary>Laws that hold over whole assemblies.</summary>
public class ArchitectureTests
{
    static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Parallax.Model"] = [],
        ["Parallax.Knowledge"] = ["Parallax.Model"],
        ["Parallax.Language"] = ["Parallax.Model", "Parallax.Knowledge"],
        ["Parallax.Reading"] = ["Parallax.Model", "Parallax.Knowledge", "Parallax.Language"],
        ["Parallax.Comparing"] = ["Parallax.Model", "Parallax.Knowledge"],
        ["Parallax.Intake"] = ["Parallax.Model"],
        ["Parallax.Store"] = ["Parallax.Model"],
    };

    public static TheoryData<string> Rooms => [.. Allowed.Keys];

    [Theory, MemberData(nameof(Rooms))]
    public void Dependencies_point_one_way(string room)
    {
        var used = Assembly.Load(room).GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Parallax", StringComparison.Ordinal));
        Assert.Empty(used.Except(Allowed[room]));
    }

    [Theory, MemberData(nameof(Rooms))]
    public void Public_types_have_no_setters(string room)
    {
        var setters =
            from type in Assembly.Load(room).GetExportedTypes()
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            let setter = property.SetMethod
            where setter is { IsPublic: true } && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
            select $"{type.Name}.{property.Name}";
        Assert.Empty(setters);
    }
}
