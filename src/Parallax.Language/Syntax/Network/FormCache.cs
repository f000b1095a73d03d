namespace Parallax.Language.Syntax.Network;

/// <summary>What forms met before are to the first layer: its product with them, then what they are themselves. It depends on the form alone, so a thread works it out once for a form it meets often.</summary>
sealed class FormCache
{
    /// <summary>Numbers kept of a form.</summary>
    public const int Width = 4 * NetworkShape.Size;

    const int Slots = 1 << 13, Longest = 24;

    readonly char[] _forms = new char[Slots * Longest];
    readonly byte[] _lengths = new byte[Slots];
    readonly float[] _gates = new float[Slots * Width];
    NetworkParser? _owner;

    /// <summary>Forgets all where the parser is another than before.</summary>
    public void ServeOnly(NetworkParser owner)
    {
        if (_owner != owner)
        {
            Array.Clear(_lengths);
            _owner = owner;
        }
    }

    /// <summary>Where a form belongs; -1 where it is too long to be kept.</summary>
    public static int SlotOf(ReadOnlySpan<char> form)
    {
        if (form.Length > Longest)
        {
            return -1;
        }

        var hash = (uint)form.Length;
        foreach (var c in form)
        {
            hash = FeatureHash.Add(hash, c);
        }

        return (int)(FeatureHash.Finish(hash) & (Slots - 1));
    }

    /// <summary>Writes a form's numbers; false where they are not known.</summary>
    public bool TryRead(int slot, ReadOnlySpan<char> form, Span<float> gates)
    {
        if (slot < 0 || _lengths[slot] != form.Length || !form.SequenceEqual(_forms.AsSpan(slot * Longest, form.Length)))
        {
            return false;
        }

        _gates.AsSpan(slot * Width, Width).CopyTo(gates);
        return true;
    }

    /// <summary>Keeps a form's numbers in place of those that the slot had.</summary>
    public void Keep(int slot, ReadOnlySpan<char> form, ReadOnlySpan<float> gates)
    {
        if (slot >= 0 && form.Length > 0)
        {
            form.CopyTo(_forms.AsSpan(slot * Longest));
            _lengths[slot] = (byte)form.Length;
            gates[..Width].CopyTo(_gates.AsSpan(slot * Width));
        }
    }
}
