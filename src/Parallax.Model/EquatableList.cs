using System.Collections;
using System.Runtime.CompilerServices;

namespace Parallax.Model;

/// <summary>Makes an <see cref="EquatableList{T}"/> from a collection expression.</summary>
public static class EquatableList
{
    /// <summary>Copies the items.</summary>
    public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) => new(items);
}

/// <summary>An immutable list whose equality is by its items, so that records made of it are equal when they say the same.</summary>
/// <remarks><c>default</c> is the empty list. Written as a collection expression: <c>[a, b]</c>.</remarks>
[CollectionBuilder(typeof(EquatableList), nameof(EquatableList.Create))]
public readonly struct EquatableList<T> : IReadOnlyList<T>, IEquatable<EquatableList<T>>
{
    readonly T[]? _items;

    internal EquatableList(ReadOnlySpan<T> items) => _items = items.IsEmpty ? null : items.ToArray();

    /// <summary>How many items.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The item at a position from 0; throws outside.</summary>
    public T this[int index] => AsSpan()[index];

    /// <summary>The items without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Walks the items without allocating.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(EquatableList<T> other) => (_items ?? []).SequenceEqual(other._items ?? []);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Equality by items.</summary>
    public static bool operator ==(EquatableList<T> left, EquatableList<T> right) => left.Equals(right);

    /// <summary>Inequality by items.</summary>
    public static bool operator !=(EquatableList<T> left, EquatableList<T> right) => !left.Equals(right);
}
