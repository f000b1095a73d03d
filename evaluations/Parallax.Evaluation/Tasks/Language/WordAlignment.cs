namespace Parallax.Evaluation.Tasks.Language;

/// <summary>Which word of the system answers to which of the gold, as the CoNLL-2018 script has it: by equal spans, and within multiword tokens by the longest common subsequence of forms.</summary>
public static class WordAlignment
{
    /// <summary>Pairs of positions, both rising.</summary>
    public static IReadOnlyList<(int Gold, int System)> Of(IReadOnlyList<ScoredWord> gold, IReadOnlyList<ScoredWord> system)
    {
        var pairs = new List<(int, int)>();
        int g = 0, s = 0;
        while (g < gold.Count && s < system.Count)
        {
            if (gold[g].IsMultiword || system[s].IsMultiword)
            {
                var (fromGold, fromSystem) = Widen(gold, system, ref g, ref s);
                Match(gold, fromGold, g, system, fromSystem, s, pairs);
            }
            else if (gold[g].Start == system[s].Start && gold[g].End == system[s].End)
            {
                pairs.Add((g++, s++));
            }
            else if (gold[g].Start <= system[s].Start)
            {
                g++;
            }
            else
            {
                s++;
            }
        }

        return pairs;
    }

    /// <summary>Finds the smallest stretch around a multiword token that cuts no token of either side; leaves both positions after it.</summary>
    static (int Gold, int System) Widen(IReadOnlyList<ScoredWord> gold, IReadOnlyList<ScoredWord> system, ref int g, ref int s)
    {
        int end;
        if (gold[g].IsMultiword)
        {
            end = gold[g].End;
            s += !system[s].IsMultiword && system[s].Start < gold[g].Start ? 1 : 0;
        }
        else
        {
            end = system[s].End;
            g += !gold[g].IsMultiword && gold[g].Start < system[s].Start ? 1 : 0;
        }

        var from = (g, s);
        while (!IsBeyond(gold, g, end) || !IsBeyond(system, s, end))
        {
            if (g < gold.Count && (s >= system.Count || gold[g].Start <= system[s].Start))
            {
                end = gold[g].IsMultiword ? Math.Max(end, gold[g].End) : end;
                g++;
            }
            else
            {
                end = system[s].IsMultiword ? Math.Max(end, system[s].End) : end;
                s++;
            }
        }

        return from;
    }

    static bool IsBeyond(IReadOnlyList<ScoredWord> words, int i, int end) =>
        i >= words.Count || (words[i].IsMultiword ? words[i].Start >= end : words[i].End > end);

    static void Match(
        IReadOnlyList<ScoredWord> gold, int g, int goldEnd, IReadOnlyList<ScoredWord> system, int s, int systemEnd, List<(int, int)> pairs)
    {
        bool Same(int i, int j) => gold[i].Form.Equals(system[j].Form, StringComparison.OrdinalIgnoreCase);
        int rows = goldEnd - g, columns = systemEnd - s;
        var longest = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                longest[i, j] = Math.Max(Same(g + i, s + j) ? 1 + longest[i + 1, j + 1] : 0, Math.Max(longest[i + 1, j], longest[i, j + 1]));
            }
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (Same(g + i, s + j))
            {
                pairs.Add((g + i++, s + j++));
            }
            else if (longest[i, j] == longest[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}
