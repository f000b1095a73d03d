using Parallax.Comparing.Happenings;

namespace Parallax.Comparing.Facets;

/// <summary>Finds pairs of statements worth comparing: of one happening, or sharing rare words.</summary>
public static class PairSearch
{
    /// <summary>A word in more statements than this tells nothing here.</summary>
    const int MostStatements = 60;

    /// <summary>Least weight of a word by which two statements are brought together.</summary>
    const double LeastWeight = 1.5;

    /// <summary>Least similarity of pairs that are in no happening together.</summary>
    const double LeastSimilarity = 0.2;

    /// <summary>Pairs in order of their statements. Headlines, silences and pairs within one group of copies are left out, but for pairs within one report.</summary>
    public static IEnumerable<TellingPair> Find(StoryAccounts accounts, int[] happeningOf)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(happeningOf);
        var tellings = accounts.Tellings;
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < tellings.Count; i++)
        {
            if (!tellings[i].InTitle && tellings[i].Statement.Silence is null)
            {
                foreach (var key in tellings[i].All.Words.Where(w => w.Weight >= LeastWeight).Select(w => w.Family).Append("#" + happeningOf[i]).Distinct(StringComparer.Ordinal))
                {
                    if (!index.TryGetValue(key, out var list))
                    {
                        index[key] = list = [];
                    }

                    list.Add(i);
                }
            }
        }

        var found = new SortedSet<(int, int)>();
        foreach (var list in index.Where(p => p.Value.Count <= MostStatements).Select(p => p.Value))
        {
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count; j++)
                {
                    found.Add((list[i], list[j]));
                }
            }
        }

        foreach (var (i, j) in found)
        {
            var (a, b) = (tellings[i], tellings[j]);
            if (a.Report.Id != b.Report.Id && accounts.Group(a) == accounts.Group(b))
            {
                continue;
            }

            var similarity = a.All.Similarity(b.All);
            var together = happeningOf[i] == happeningOf[j];
            if (together || similarity >= LeastSimilarity)
            {
                var trigger = Math.Max(Nearest(a, b), Nearest(b, a));
                yield return new TellingPair(a, b, similarity, trigger, together ? happeningOf[i] : null);
            }
        }
    }

    static double Nearest(Telling a, Telling b) => a.Trigger.Words.Count == 0 ? 0 : a.Trigger.Words.Max(w => w.Weight < 0.3 ? 0 : b.Trigger.Nearness(w));
}
