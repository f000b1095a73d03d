using System.Collections.Frozen;
using Parallax.Knowledge;

namespace Parallax.Language.Syntax;

/// <summary>Classes of words that stand in like places, learned from unlabelled text.</summary>
public sealed class Clusters
{
    const string Kind = "PLXC";
    const int Version = 1;
    const int LongestForm = 48;

    readonly FrozenDictionary<string, ushort> _classes;
    readonly FrozenDictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal Clusters(IEnumerable<KeyValuePair<string, ushort>> classes)
    {
        _classes = classes.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _classes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>No classes at all.</summary>
    public static Clusters None { get; } = new([]);

    /// <summary>Takes the classes from the pack <c>language-syntax</c>; get them by <c>knowledge.Table(Clusters.From)</c>.</summary>
    public static Clusters From(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return knowledge.Pack("language-syntax").Blobs.TryGetValue("clusters", out var blob) ? Read("language-syntax/clusters.bin", blob) : None;
    }

    /// <summary>A form's class from 1, or 0 where the form is not known. Case does not count, nor which digits it has.</summary>
    public int Of(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestForm)
        {
            return 0;
        }

        Span<char> folded = stackalloc char[LongestForm];
        return _lookup.TryGetValue(folded[..Fold(form, folded)], out var word) ? word : 0;
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    internal static Clusters Read(string file, ReadOnlyMemory<byte> content) => new(WeightFile.Read(file, Kind, Version, content, reader =>
    {
        var classes = new KeyValuePair<string, ushort>[reader.Read7BitEncodedInt()];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = new(reader.ReadString(), (ushort)reader.Read7BitEncodedInt());
        }

        return classes;
    }));

    /// <summary>Writes folded forms and their classes.</summary>
    internal static void Write(Stream stream, IEnumerable<KeyValuePair<string, ushort>> classes) => WeightFile.Write(stream, Kind, Version, writer =>
    {
        KeyValuePair<string, ushort>[] sorted = [.. classes.OrderBy(c => c.Key, StringComparer.Ordinal)];
        writer.Write7BitEncodedInt(sorted.Length);
        foreach (var (form, number) in sorted)
        {
            writer.Write(form);
            writer.Write7BitEncodedInt(number);
        }
    });

    /// <summary>Lower case, every digit 0; returns the length.</summary>
    internal static int Fold(ReadOnlySpan<char> form, Span<char> folded)
    {
        for (var i = 0; i < form.Length; i++)
        {
            folded[i] = char.IsAsciiDigit(form[i]) ? '0' : char.ToLowerInvariant(form[i]);
        }

        return form.Length;
    }
}
