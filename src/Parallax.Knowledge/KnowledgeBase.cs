using System.Collections.Frozen;
using Parallax.Knowledge.Packs;

namespace Parallax.Knowledge;

/// <summary>All that Parallax knows before it reads: checked packs, and the frozen tables made from them. Made once, shared by all threads.</summary>
public sealed class KnowledgeBase
{
    /// <summary>Takes checked packs.</summary>
    public KnowledgeBase(IEnumerable<Pack> packs) => Packs = packs.ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);

    /// <summary>Packs by name.</summary>
    public FrozenDictionary<string, Pack> Packs { get; }

    /// <summary>A pack by name.</summary>
    /// <exception cref="PackException">There is no such pack.</exception>
    public Pack Pack(string name) =>
        Packs.TryGetValue(name, out var pack) ? pack : throw new PackException(name, null, "is missing from the packs folder");
}
