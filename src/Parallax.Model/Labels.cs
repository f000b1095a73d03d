using System.Collections.Frozen;
using System.Reflection;

namespace Parallax.Model;

/// <summary>Between the members of a closed choice without data (an enum) and the words of the record's format.</summary>
public static class Labels
{
    /// <summary>The format's word for a member; throws for a number that is no member.</summary>
    public static string Of<T>(T value) where T : struct, Enum =>
        Table<T>.Words.TryGetValue(value, out var word)
            ? word
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"not a {typeof(T).Name}");

    /// <summary>The member that a word names, or null where it names none. Case counts.</summary>
    public static T? Parse<T>(string word) where T : struct, Enum =>
        Table<T>.Members.TryGetValue(word, out var value) ? value : null;

    /// <summary>All words of a choice, in order of declaration.</summary>
    public static IReadOnlyCollection<string> All<T>() where T : struct, Enum => Table<T>.Order;

    static class Table<T> where T : struct, Enum
    {
        public static readonly string[] Order;
        public static readonly FrozenDictionary<T, string> Words;
        public static readonly FrozenDictionary<string, T> Members;

        static Table()
        {
            var pairs = typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(f => (Value: (T)f.GetValue(null)!, Word: f.GetCustomAttribute<LabelAttribute>()?.Text ?? f.Name))
                .ToArray();
            Order = [.. pairs.Select(p => p.Word)];
            Words = pairs.ToFrozenDictionary(p => p.Value, p => p.Word);
            Members = pairs.ToFrozenDictionary(p => p.Word, p => p.Value, StringComparer.Ordinal);
        }
    }
}
