using Parallax.Model.Stories;

namespace Parallax.Comparing.Stories;

/// <summary>What people's decisions leave open: which reports stay together and which stay apart, the later decision before the earlier.</summary>
/// <remarks>Reports that are together count as one: who is apart from one of them is apart from all. Order of decisions is by number.</remarks>
public sealed class StoryConstraints
{
    readonly Dictionary<string, int> _bond = new(StringComparer.Ordinal);
    readonly Dictionary<int, HashSet<int>> _apart = [];
    int _bonds;

    StoryConstraints()
    {
    }

    /// <summary>Nothing was decided.</summary>
    public static StoryConstraints None { get; } = new();

    /// <summary>Whether nothing is held together or apart.</summary>
    public bool IsEmpty => _bond.Count == 0;

    /// <summary>The constraints of all decisions that are not undone. An undone undo brings its decision back.</summary>
    public static StoryConstraints Of(IReadOnlyList<StoryDecision> decisions)
    {
        var pairs = new HashSet<(string, string)>();
        var constraints = new StoryConstraints();
        foreach (var decision in InForce(decisions))
        {
            if (decision.Kind == DecisionKind.Split)
            {
                constraints.Split(decision.Sides[0], decision.Sides[1], pairs);
            }
            else
            {
                constraints.Merge(decision.Sides[0].Concat(decision.Sides[1]).ToHashSet(StringComparer.Ordinal), pairs);
            }
        }

        foreach (var (one, other) in pairs)
        {
            constraints.KeepApart(constraints.BondOrNew(one), constraints.BondOrNew(other));
        }

        return constraints;
    }

    /// <summary>The decisions that hold, in order: splits and merges that no undo in force takes back.</summary>
    public static IReadOnlyList<StoryDecision> InForce(IReadOnlyList<StoryDecision> decisions)
    {
        // The latest undo is in force; whether an earlier one is depends only on later ones.
        var undone = new HashSet<int>();
        foreach (var decision in decisions.OrderByDescending(d => d.Number))
        {
            if (decision.Undoes is { } number && !undone.Contains(decision.Number))
            {
                undone.Add(number);
            }
        }

        return [.. decisions.Where(d => d.Kind != DecisionKind.Undo && !undone.Contains(d.Number)).OrderBy(d => d.Number)];
    }

    /// <summary>Number of the reports that are held together with one, or null where nothing was decided about it.</summary>
    public int? BondOf(string report) => _bond.TryGetValue(report, out var bond) ? bond : null;

    /// <summary>Whether the reports of two bonds may not be in one story.</summary>
    public bool AreApart(int one, int other) => _apart.TryGetValue(one, out var others) && others.Contains(other);

    /// <summary>Changes a partition as little as the constraints ask for: what is together comes into the part that has most of it, what is apart leaves the part.</summary>
    /// <param name="parts">Report ids; each in one part.</param>
    public IReadOnlyList<IReadOnlyList<string>> Enforce(IReadOnlyList<IReadOnlyList<string>> parts)
    {
        if (IsEmpty)
        {
            return parts;
        }

        var home = parts.SelectMany((p, i) => p.Select(r => (Bond: BondOf(r), Part: i))).Where(p => p.Bond is not null)
            .GroupBy(p => p.Bond!.Value).ToDictionary(g => g.Key, g => g.GroupBy(p => p.Part).OrderByDescending(p => p.Count()).ThenBy(p => p.Key).First().Key);
        var kept = parts.Select((p, i) => p.Where(r => BondOf(r) is not { } bond || home[bond] == i).ToList()).ToArray();
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var report in parts[i].Where(r => BondOf(r) is { } bond && home[bond] != i))
            {
                kept[home[BondOf(report)!.Value]].Add(report);
            }
        }

        var result = new List<IReadOnlyList<string>>();
        foreach (var part in kept.Where(p => p.Count > 0))
        {
            result.AddRange(Apart(part));
        }

        return result;
    }

    List<IReadOnlyList<string>> Apart(List<string> part)
    {
        var rooms = new List<(List<string> Reports, HashSet<int> Bonds)>();
        foreach (var report in part)
        {
            // Who is free of decisions stays with the first.
            var bond = BondOf(report);
            var room = rooms.FirstOrDefault(r => bond is null || r.Bonds.Contains(bond.Value));
            room = room.Reports is null ? rooms.FirstOrDefault(r => !r.Bonds.Any(b => AreApart(b, bond!.Value))) : room;
            if (room.Reports is null)
            {
                room = ([], []);
                rooms.Add(room);
            }

            room.Reports.Add(report);
            if (bond is { } b)
            {
                room.Bonds.Add(b);
            }
        }

        return [.. rooms.Select(r => r.Reports)];
    }

    void Split(IReadOnlyList<string> stayed, IReadOnlyList<string> left, HashSet<(string, string)> pairs)
    {
        var leavers = left.ToHashSet(StringComparer.Ordinal);
        pairs.RemoveWhere(p => leavers.Contains(p.Item1) && leavers.Contains(p.Item2));
        foreach (var report in left)
        {
            _bond[report] = _bonds;
            foreach (var other in stayed)
            {
                pairs.Add(Pair(report, other));
            }
        }

        _bonds++;
    }

    void Merge(HashSet<string> members, HashSet<(string, string)> pairs)
    {
        pairs.RemoveWhere(p => members.Contains(p.Item1) && members.Contains(p.Item2));
        var touched = members.Select(BondOf).OfType<int>().ToHashSet();
        foreach (var report in _bond.Where(b => touched.Contains(b.Value)).Select(b => b.Key).Concat(members).ToArray())
        {
            _bond[report] = _bonds;
        }

        _bonds++;
    }

    int BondOrNew(string report)
    {
        if (!_bond.TryGetValue(report, out var bond))
        {
            _bond[report] = bond = _bonds++;
        }

        return bond;
    }

    void KeepApart(int one, int other)
    {
        // A merge of a part of a bond leaves nobody apart from himself.
        if (one == other)
        {
            return;
        }

        foreach (var (a, b) in new[] { (one, other), (other, one) })
        {
            if (!_apart.TryGetValue(a, out var others))
            {
                _apart[a] = others = [];
            }

            others.Add(b);
        }
    }

    static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
