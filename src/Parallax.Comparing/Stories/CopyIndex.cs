namespace Parallax.Comparing.Stories;

/// <summary>Which earlier reports share word sequences with a report, over a window of the newest ones.</summary>
/// <remarks>
/// A ring of hashes, chained by bucket from the newest to the oldest: a hash costs fourteen bytes or less, adding one costs the same however many there are, and the oldest give way without being
/// looked for. Not for several threads at once. Reports are numbered in the order in which they are added.
/// </remarks>
public sealed class CopyIndex
{
    /// <summary>A sequence that more reports carried lately is a formula ("all rights reserved"); of these only the newest are told.</summary>
    const int MostCarriers = 64;

    readonly uint[] _hashes;
    readonly int[] _owners;
    readonly uint[] _older; // where in the ring's endless count the next older entry of the bucket is
    readonly uint[] _heads;
    readonly Dictionary<int, int> _shared = [];
    uint _count;
    int _reports;

    /// <summary>Makes room for so many hashes; when it is full the oldest give way.</summary>
    public CopyIndex(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        (_hashes, _owners, _older) = (new uint[capacity], new int[capacity], new uint[capacity]);
        _heads = new uint[Math.Max(16, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity / 4))];
    }

    /// <summary>Adds a report's hashes; tells how many of them each earlier report has too.</summary>
    public IReadOnlyDictionary<int, int> Add(ReadOnlySpan<uint> hashes)
    {
        _shared.Clear();
        foreach (var hash in hashes)
        {
            // Counts begin at 1, so that 0 is no entry.
            var at = _heads[Bucket(hash)];
            for (var carriers = 0; at != 0 && _count - at < (uint)_hashes.Length && carriers < MostCarriers; at = _older[Place(at)])
            {
                if (_hashes[Place(at)] == hash && _owners[Place(at)] != _reports)
                {
                    _shared[_owners[Place(at)]] = _shared.GetValueOrDefault(_owners[Place(at)]) + 1;
                    carriers++;
                }
            }
        }

        foreach (var hash in hashes)
        {
            _count++;
            var place = Place(_count);
            (_hashes[place], _owners[place]) = (hash, _reports);
            ref var head = ref _heads[Bucket(hash)];
            _older[place] = head;
            head = _count;
        }

        _reports++;
        return _shared;
    }

    int Place(uint count) => (int)(count % (uint)_hashes.Length);

    uint Bucket(uint hash) => (hash * 0x9E3779B1u >> 4) & (uint)(_heads.Length - 1);
}
