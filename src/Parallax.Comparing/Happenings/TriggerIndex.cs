namespace Parallax.Comparing.Happenings;

/// <summary>Finds, without looking at every pair, the statements whose trigger words could name the same event.</summary>
public sealed class TriggerIndex
{
    readonly IReadOnlyList<Telling> _tellings;
    readonly TriggerPairs _learned;
    readonly Dictionary<string, List<int>> _families = new(StringComparer.Ordinal);
    readonly Dictionary<long, List<int>> _senses = [];
    readonly Dictionary<long, List<int>> _above = [];

    /// <summary>Indexes tellings by position.</summary>
    public TriggerIndex(IReadOnlyList<Telling> tellings, TriggerPairs learned)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        (_tellings, _learned) = (tellings, learned);
        for (var i = 0; i < tellings.Count; i++)
        {
            foreach (var word in tellings[i].Trigger.Words)
            {
                Add(_families, word.Family, i);
                foreach (var sense in word.Senses)
                {
                    Add(_senses, sense, i);
                }

                foreach (var sense in word.Above)
                {
                    Add(_above, sense, i);
                }
            }
        }
    }

    /// <summary>Positions after one that could go with it, in order.</summary>
    public IEnumerable<int> After(int position)
    {
        var found = new SortedSet<int>();
        foreach (var word in _tellings[position].Trigger.Words)
        {
            Collect(_families, word.Family);
            foreach (var partner in _learned.Partners(word.Family))
            {
                Collect(_families, partner);
            }

            foreach (var sense in word.Senses)
            {
                Collect(_senses, sense);
                Collect(_above, sense);
            }

            foreach (var sense in word.Above)
            {
                Collect(_senses, sense);
            }
        }

        return found;

        void Collect<T>(Dictionary<T, List<int>> index, T key) where T : notnull
        {
            if (index.TryGetValue(key, out var list))
            {
                var at = list.BinarySearch(position + 1);
                for (var i = at < 0 ? ~at : at; i < list.Count; i++)
                {
                    found.Add(list[i]);
                }
            }
        }
    }

    static void Add<T>(Dictionary<T, List<int>> index, T key, int position) where T : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        if (list.Count == 0 || list[^1] != position)
        {
            list.Add(position);
        }
    }
}
