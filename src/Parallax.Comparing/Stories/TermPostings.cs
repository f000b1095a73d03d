namespace Parallax.Comparing.Stories;

/// <summary>For each term the stories that lately had it among their heaviest words: at most so many, the newest in place of the oldest.</summary>
/// <remarks>Open addressing over 24-bit terms; looking a term up costs the same however many there are.</remarks>
sealed class TermPostings
{
    /// <summary>A word that more stories share lately tells nothing.</summary>
    public const int Longest = 128;

    uint[] _terms = new uint[1 << 10]; // a term plus one; 0 is free
    int[]?[] _lists = new int[1 << 10][];
    ushort[] _next = new ushort[1 << 10]; // where the next story goes
    ushort[] _counts = new ushort[1 << 10];
    int _used;

    /// <summary>The stories of a term, in no order that tells anything.</summary>
    public ReadOnlySpan<int> Of(uint term)
    {
        var slot = Slot(term);
        return _lists[slot] is { } list ? list.AsSpan(0, _counts[slot]) : [];
    }

    /// <summary>Adds a story to a term's unless it is there.</summary>
    public void Add(uint term, int story)
    {
        var slot = Slot(term);
        if (_terms[slot] == 0)
        {
            if (_used * 3 > _terms.Length * 2)
            {
                Resize(_terms.Length * 2);
                slot = Slot(term);
            }

            _terms[slot] = term + 1;
            _lists[slot] = new int[2];
            _used++;
        }

        var list = _lists[slot]!;
        var count = _counts[slot];
        if (list.AsSpan(0, count).Contains(story))
        {
            return;
        }

        if (count == list.Length && count < Longest)
        {
            Array.Resize(ref list, count * 2);
            _lists[slot] = list;
        }

        list[_next[slot]] = story;
        _counts[slot] = (ushort)Math.Max(count, _next[slot] + 1);
        _next[slot] = (ushort)((_next[slot] + 1) % Longest);
    }

    /// <summary>Gives stories other numbers, and forgets those whose number is negative.</summary>
    public void Renumber(ReadOnlySpan<int> numbers)
    {
        var (terms, lists, counts, nexts) = (_terms, _lists, _counts, _next);
        (_terms, _lists, _counts, _next, _used) = (new uint[terms.Length], new int[terms.Length][], new ushort[terms.Length], new ushort[terms.Length], 0);
        for (var slot = 0; slot < terms.Length; slot++)
        {
            for (var i = 0; i < counts[slot]; i++)
            {
                // The oldest first: it lies where the next one would go.
                var story = lists[slot]![counts[slot] == Longest ? (nexts[slot] + i) % Longest : i];
                if (numbers[story] >= 0)
                {
                    Add(terms[slot] - 1, numbers[story]);
                }
            }
        }

        if (_used * 6 < _terms.Length && _terms.Length > 1 << 10)
        {
            Resize(_terms.Length / 2);
        }
    }

    int Slot(uint term)
    {
        var mask = _terms.Length - 1;
        var slot = (int)((term * 0x9E3779B1u) >> 8) & mask;
        while (_terms[slot] != 0 && _terms[slot] != term + 1)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    void Resize(int size)
    {
        var (terms, lists, counts, nexts) = (_terms, _lists, _counts, _next);
        (_terms, _lists, _counts, _next) = (new uint[size], new int[size][], new ushort[size], new ushort[size]);
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i] != 0)
            {
                var slot = Slot(terms[i] - 1);
                (_terms[slot], _lists[slot], _counts[slot], _next[slot]) = (terms[i], lists[i], counts[i], nexts[i]);
            }
        }
    }
}
