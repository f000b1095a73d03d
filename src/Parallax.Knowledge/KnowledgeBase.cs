using System.Collections.Concurrent;
using System.Collections.Frozen;
using Parallax.Knowledge.Packs;

namespace Parallax.Knowledge;

/// <summary>All that Parallax knows before it reads: checked packs, and the frozen tables made from them. Made once, shared by all threads.</summary>
public sealed class KnowledgeBase
{
    readonly ConcurrentDictionary<Type, Lazy<object>> _tables = new();

    /// <summary>Takes checked packs.</summary>
    public KnowledgeBase(IEnumerable<Pack> packs) => Packs = packs.ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);

    /// <summary>Packs by name.</summary>
    public FrozenDictionary<string, Pack> Packs { get; }

    /// <summary>A pack by name.</summary>
    /// <exception cref="PackException">There is no such pack.</exception>
    public Pack Pack(string name) =>
        Packs.TryGetValue(name, out var pack) ? pack : throw new PackException(name, null, "is missing from the packs folder");

    /// <summary>The table of a type, made from the packs at first use and kept: one for each type, whoever asks.</summary>
    /// <param name="make">Makes it; the same for every call with this type. Runs once, also where several threads ask at once.</param>
    /// <exception cref="PackException">A pack that <paramref name="make"/> needs cannot be used.</exception>
    public T Table<T>(Func<KnowledgeBase, T> make) where T : class =>
        (T)_tables.GetOrAdd(typeof(T), _ => new Lazy<object>(() => make(this))).Value;
}
