using System.Text;
using System.Text.RegularExpressions;

namespace Parallax.Training.Names;

/// <summary>Makes the tables of given and family names from the npm package <c>@faker-js/faker</c> (MIT): those of all its locales that are written in Latin letters.</summary>
public static partial class GivenNamesTable
{
    const int Longest = 24;

    /// <summary>Takes the unpacked package and the pack's folder.</summary>
    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("usage: given-names FAKER-PACKAGE PACK-FOLDER");
            return 2;
        }

        SortedSet<string> given = new(StringComparer.Ordinal), family = new(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Path.Combine(args[0], "dist"), "*.js").Order(StringComparer.Ordinal))
        {
            foreach (Match field in Field().Matches(File.ReadAllText(file)))
            {
                foreach (Match text in Quoted().Matches(field.Groups["body"].Value))
                {
                    foreach (var name in text.Groups[1].Value.Split('.').Where(IsLatin))
                    {
                        (field.Groups["kind"].Value == "first_name" ? given : family).Add(name);
                    }
                }
            }
        }

        Write(Path.Combine(args[1], "given-names.tsv"), given);
        Write(Path.Combine(args[1], "family-names.tsv"), family);
        Console.WriteLine($"{given.Count} given names, {family.Count} family names");
        return PackSeal.Run([args[1]]);
    }

    static bool IsLatin(string name) => name.Length is >= 2 and <= Longest && char.IsUpper(name[0])
        && name.All(c => c is < '\u0250' and not '{' and not '\t' && (char.IsLetter(c) || c is ' ' or '-' or '\'') || c is '’');

    static void Write(string path, IEnumerable<string> names) =>
        File.WriteAllText(path, new StringBuilder("id\n").AppendJoin('\n', names).Append('\n').ToString());

    [GeneratedRegex(@"(?<kind>first_name|last_name):\{(?<body>[^{}]*)\}")]
    private static partial Regex Field();

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Quoted();
}
