using System.Collections.Frozen;
using Parallax.Knowledge.Packs;

namespace Parallax.Language.Segmentation;

/// <summary>Abbreviations with a full stop, by what usually follows them: a title stands before a name, a state after a place.</summary>
internal sealed class Abbreviations
{
    /// <summary>The kinds a pack may give; their order is part of the trained weights.</summary>
    static readonly string[] Kinds = ["title", "place", "company", "month", "state", "country", "word"];

    readonly FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> _kinds;

    /// <summary>Takes words with their kind from 1.</summary>
    Abbreviations(IEnumerable<KeyValuePair<string, byte>> kinds) =>
        _kinds = kinds.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes the pack's table.</summary>
    public static Abbreviations From(PackTable table) => new(table.Rows.Select(r =>
        Array.IndexOf(Kinds, r["kind"]) is var kind and >= 0
            ? KeyValuePair.Create(r.Id, (byte)(kind + 1))
            : throw r.Wrong($"is of the kind '{r["kind"]}'; known are {string.Join(", ", Kinds)}")));

    /// <summary>A word's kind from 1, the full stop included; 0 for others.</summary>
    public uint KindOf(ReadOnlySpan<char> form) => form.Length is > 1 and < 12 && _kinds.TryGetValue(form, out var kind) ? kind : 0u;
}
