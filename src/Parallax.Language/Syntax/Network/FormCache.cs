using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Language.Syntax.Network;

/// <summary>
/// What forms are to the first layer: its product with them, then what they are themselves. It depends on the form alone, so a thread works it out once for a form
/// it meets often. Numbers are kept in sixteen bits, and every word is read as it is kept, so that it does not matter whether a form was met before.
/// </summary>
sealed class FormCache
{
    /// <summary>Numbers kept of a form.</summary>
    public const int Width = Parts * NetworkShape.Size;

    /// <summary>Each part of a form's numbers has a scale of its own: the three gates, and the form itself.</summary>
    const int Parts = 4;

    const int Slots = 1 << 13, Longest = 24, Lanes = 8;

    readonly char[] _forms = new char[Slots * Longest];
    readonly byte[] _lengths = new byte[Slots];

    // The last slot is for what is too long to be kept.
    readonly short[] _steps = new short[(Slots + 1) * Width];
    readonly float[] _scales = new float[(Slots + 1) * Parts];
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

    /// <summary>Where a form belongs.</summary>
    public static int SlotOf(ReadOnlySpan<char> form)
    {
        if (form.Length > Longest)
        {
            return Slots;
        }

        var hash = (uint)form.Length;
        foreach (var c in form)
        {
            hash = FeatureHash.Add(hash, c);
        }

        return (int)(FeatureHash.Finish(hash) & (Slots - 1));
    }

    /// <summary>Writes a form's numbers; false where they are not known.</summary>
    public bool TryRead(int slot, ReadOnlySpan<char> form, Span<float> numbers)
    {
        if (slot == Slots || _lengths[slot] != form.Length || !form.SequenceEqual(_forms.AsSpan(slot * Longest, form.Length)))
        {
            return false;
        }

        Read(slot, numbers);
        return true;
    }

    /// <summary>Keeps a form's numbers in place of those that the slot had, and makes them what was kept.</summary>
    public void Keep(int slot, ReadOnlySpan<char> form, Span<float> numbers)
    {
        if (slot < Slots && form.Length > 0)
        {
            form.CopyTo(_forms.AsSpan(slot * Longest));
            _lengths[slot] = (byte)form.Length;
        }

        for (var part = 0; part < Parts; part++)
        {
            var own = numbers.Slice(part * NetworkShape.Size, NetworkShape.Size);
            var greatest = 0f;
            foreach (var number in own)
            {
                greatest = MathF.Max(greatest, MathF.Abs(number));
            }

            var scale = _scales[(slot * Parts) + part] = greatest / short.MaxValue;
            var steps = _steps.AsSpan((slot * Width) + (part * NetworkShape.Size), NetworkShape.Size);
            for (var i = 0; i < own.Length; i++)
            {
                steps[i] = scale == 0 ? (short)0 : (short)MathF.Round(own[i] / scale);
            }
        }

        Read(slot, numbers);
    }

    void Read(int slot, Span<float> numbers)
    {
        ref var from = ref _steps[slot * Width];
        ref var to = ref MemoryMarshal.GetReference(numbers[..Width]);
        for (var part = 0; part < Parts; part++)
        {
            var scale = Vector256.Create(_scales[(slot * Parts) + part]);
            for (var i = part * NetworkShape.Size; i < (part + 1) * NetworkShape.Size; i += 2 * Lanes)
            {
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)i));
                (Vector256.ConvertToSingle(low) * scale).StoreUnsafe(ref to, (nuint)i);
                (Vector256.ConvertToSingle(high) * scale).StoreUnsafe(ref to, (nuint)(i + Lanes));
            }
        }
    }
}
