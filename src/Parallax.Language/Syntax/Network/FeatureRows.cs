using System.Runtime.CompilerServices;

namespace Parallax.Language.Syntax.Network;

/// <summary>
/// Where the vectors of features are. The first <see cref="NetworkShape.Features"/> rows are those of features that training has not met, one for each kind; after them comes one row
/// for each key.
/// </summary>
sealed class FeatureRows
{
    readonly uint[] _keys;
    readonly int[] _slots;

    /// <summary>Takes the keys in the order of their rows; none is 0, and none is there twice.</summary>
    public FeatureRows(uint[] keys)
    {
        _keys = keys;
        var slots = 16;
        while (slots < 2L * keys.Length)
        {
            slots *= 2;
        }

        _slots = new int[slots];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = Slot(keys[i]);
            if (keys[i] == 0 || _slots[slot] != 0)
            {
                throw new InvalidDataException("a feature has no key, or that of another");
            }

            _slots[slot] = i + 1;
        }
    }

    /// <summary>The keys, by row.</summary>
    public ReadOnlyMemory<uint> Keys => _keys;

    /// <summary>How many rows there are.</summary>
    public int Count => NetworkShape.Features + _keys.Length;

    /// <summary>Writes the rows of a form's features.</summary>
    public void Find(in WordFeatures word, Span<int> rows)
    {
        Span<uint> keys = stackalloc uint[NetworkShape.Features];
        NetworkShape.FeatureKeys(word, keys);
        for (var i = 0; i < keys.Length; i++)
        {
            var known = _slots[Slot(keys[i])];
            rows[i] = known == 0 ? i : NetworkShape.Features - 1 + known;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int Slot(uint key)
    {
        var slot = (int)FeatureHash.Finish(key) & (_slots.Length - 1);
        while (_slots[slot] != 0 && _keys[_slots[slot] - 1] != key)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }
}
