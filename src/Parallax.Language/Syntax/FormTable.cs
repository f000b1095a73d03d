using System.Runtime.CompilerServices;
using System.Text;

namespace Parallax.Language.Syntax;

/// <summary>Numbers folded forms from 1 in the order in which they are added. All forms lie in one row of bytes, so that a hundred thousand cost no more than their letters.</summary>
sealed class FormTable
{
    /// <summary>Longer forms are not found, in UTF-16 units.</summary>
    public const int Longest = 48;

    /// <summary>Bytes that a UTF-16 unit takes at the most.</summary>
    const int MostBytes = 3;

    readonly int[] _ends, _slots;
    byte[] _letters = new byte[1024];
    int _count;

    /// <summary>Makes room for so many forms.</summary>
    public FormTable(int capacity)
    {
        _ends = new int[capacity + 1];
        var slots = 16;
        while (slots < 2L * capacity)
        {
            slots *= 2;
        }

        _slots = new int[slots];
    }

    /// <summary>How many forms there are.</summary>
    public int Count => _count;

    /// <summary>Adds a form that is folded already.</summary>
    /// <exception cref="InvalidDataException">It is there.</exception>
    public void Add(ReadOnlySpan<char> folded)
    {
        var most = folded.Length * MostBytes;
        var letters = most <= Longest * MostBytes ? stackalloc byte[most] : new byte[most];
        Add(letters[..Encoding.UTF8.GetBytes(folded, letters)]);
    }

    /// <summary>Adds a form that is folded already, in UTF-8.</summary>
    /// <exception cref="InvalidDataException">It is there.</exception>
    public void Add(ReadOnlySpan<byte> letters)
    {
        var from = _ends[_count];
        if (from + letters.Length > _letters.Length)
        {
            Array.Resize(ref _letters, (from + letters.Length) * 3 / 2);
        }

        var slot = Slot(letters);
        if (_slots[slot] != 0)
        {
            throw new InvalidDataException("a form is there twice");
        }

        letters.CopyTo(_letters.AsSpan(from));
        _slots[slot] = ++_count;
        _ends[_count] = from + letters.Length;
    }

    /// <summary>A form's number, 0 where it is not known. Case does not count, nor which digits it has.</summary>
    public int Row(ReadOnlySpan<char> form)
    {
        if (form.Length > Longest)
        {
            return 0;
        }

        Span<char> folded = stackalloc char[Longest];
        Span<byte> letters = stackalloc byte[Longest * MostBytes];
        return _slots[Slot(letters[..Encoding.UTF8.GetBytes(folded[..Fold(form, folded)], letters)])];
    }

    /// <summary>A known form, folded.</summary>
    public string Form(int row) => Encoding.UTF8.GetString(Letters(row));

    /// <summary>Lower case, every digit 0; returns the length.</summary>
    public static int Fold(ReadOnlySpan<char> form, Span<char> folded)
    {
        for (var i = 0; i < form.Length; i++)
        {
            folded[i] = char.IsAsciiDigit(form[i]) ? '0' : char.ToLowerInvariant(form[i]);
        }

        return form.Length;
    }

    ReadOnlySpan<byte> Letters(int row) => _letters.AsSpan(_ends[row - 1], _ends[row] - _ends[row - 1]);

    /// <summary>Where the letters are, or the free slot where they belong.</summary>
    /// <remarks>Asked a hundred thousand times when a table is read, before the runtime would make it fast by itself.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int Slot(ReadOnlySpan<byte> letters)
    {
        var hash = (uint)letters.Length;
        foreach (var letter in letters)
        {
            hash = FeatureHash.Add(hash, (char)letter);
        }

        var slot = (int)FeatureHash.Finish(hash) & (_slots.Length - 1);
        while (_slots[slot] != 0 && !Letters(_slots[slot]).SequenceEqual(letters))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }
}
