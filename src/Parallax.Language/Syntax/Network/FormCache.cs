using System.Runtime.CompilerServices;
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
    public const int Parts = 4;

    const int Slots = 1 << 13, Longest = 24, Lanes = 8, Size = NetworkShape.Size;

    readonly char[] _forms = new char[Slots * Longest];
    readonly byte[] _lengths = new byte[Slots];

    // Two slots serve the same forms: the one that was not used last takes a new form.
    readonly byte[] _older = new byte[Slots / 2];

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

    /// <summary>Copies a form's numbers to a word's place among <see cref="NetworkRoom.Known"/>; false where they are not known.</summary>
    /// <param name="form">The form.</param>
    /// <param name="room">The thread's.</param>
    /// <param name="word">The word's place.</param>
    /// <param name="slot">Where the form is kept, or should be.</param>
    public bool TryRead(ReadOnlySpan<char> form, NetworkRoom room, int word, out int slot)
    {
        slot = Slots;
        if (form.Length > Longest)
        {
            return false;
        }

        var hash = (uint)form.Length;
        foreach (var c in form)
        {
            hash = FeatureHash.Add(hash, c);
        }

        var pair = (int)(FeatureHash.Finish(hash) & (Slots / 2 - 1));
        var known = true;
        slot = 2 * pair;
        if (!Holds(slot, form) && !Holds(++slot, form))
        {
            (slot, known) = (2 * pair + _older[pair], false);
        }

        _older[pair] = (byte)((slot & 1) ^ 1);
        if (known)
        {
            Read(slot, room, word);
        }

        return known;
    }

    bool Holds(int slot, ReadOnlySpan<char> form) => _lengths[slot] == form.Length && form.SequenceEqual(_forms.AsSpan(slot * Longest, form.Length));

    /// <summary>Keeps a form's numbers in place of those that the slot had, and copies them as they are kept.</summary>
    public void Keep(int slot, ReadOnlySpan<char> form, ReadOnlySpan<float> gates, ReadOnlySpan<float> input, NetworkRoom room, int word)
    {
        if (slot < Slots && form.Length > 0)
        {
            form.CopyTo(_forms.AsSpan(slot * Longest));
            _lengths[slot] = (byte)form.Length;
        }

        for (var part = 0; part < Parts; part++)
        {
            var own = part < 3 ? gates.Slice(part * Size, Size) : input[..Size];
            var most = Vector256<float>.Zero;
            for (var i = 0; i < Size; i += Lanes)
            {
                most = Vector256.Max(most, Vector256.Abs(Vector256.Create(own[i..])));
            }

            var greatest = 0f;
            for (var i = 0; i < Lanes; i++)
            {
                greatest = MathF.Max(greatest, most[i]);
            }

            var scale = _scales[(slot * Parts) + part] = greatest / short.MaxValue;
            var steps = _steps.AsSpan((slot * Width) + (part * Size), Size);
            if (scale == 0)
            {
                steps.Clear();
                continue;
            }

            for (var i = 0; i < Size; i += 2 * Lanes)
            {
                var low = Vector256.Round(Vector256.Create(own[i..]) / Vector256.Create(scale));
                var high = Vector256.Round(Vector256.Create(own[(i + Lanes)..]) / Vector256.Create(scale));
                Vector256.Narrow(Vector256.ConvertToInt32(low), Vector256.ConvertToInt32(high)).CopyTo(steps[i..]);
            }
        }

        Read(slot, room, word);
    }

    void Read(int slot, NetworkRoom room, int word)
    {
        _steps.AsSpan(slot * Width, Width).CopyTo(room.Known.AsSpan(word * Width));
        _scales.AsSpan(slot * Parts, Parts).CopyTo(room.KnownScales.AsSpan(word * Parts));
    }

    /// <summary>Writes a few lanes of the numbers of all words, rows of <see cref="NetworkRoom.Lanes"/>.</summary>
    public static void Unpack(NetworkRoom room, int count, int lane)
    {
        ref var from = ref room.Known[lane];
        ref var to = ref MemoryMarshal.GetArrayDataReference(room.Lanes);
        ref var scales = ref MemoryMarshal.GetArrayDataReference(room.KnownScales);
        for (var i = 0; i < count * Parts; i++)
        {
            var scale = Vector256.Create(Unsafe.Add(ref scales, i));
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref from, (nuint)(i * Size)));
            (Vector256.ConvertToSingle(low) * scale).StoreUnsafe(ref to, (nuint)(i * 2 * Lanes));
            (Vector256.ConvertToSingle(high) * scale).StoreUnsafe(ref to, (nuint)(i * 2 * Lanes + Lanes));
        }
    }
}
