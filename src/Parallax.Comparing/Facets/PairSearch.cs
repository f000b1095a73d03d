using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;

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

    /// <summary>Least log-odds of pairs that are in no happening together and share few words.</summary>
    const double LeastScore = -1.5;

    /// <summary>Pairs in order of their statements. Headlines, silences and pairs within one group of copies are left out, but for pairs within one report.</summary>
    public static IEnumerable<TellingPair> Find(StoryAccounts accounts, int[] happeningOf, PairScores scores)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(happeningOf);
        ArgumentNullException.ThrowIfNull(scores);
        var tellings = accounts.Tellings;
        var found = new SortedSet<(int, int)>(Candidates(accounts, t => t.Statement.Figures.IsEmpty ? t.All : accounts.Sentence(t)));
        found.UnionWith(scores.AtLeast(LeastScore).Where(p => IsTold(tellings[p.A]) && IsTold(tellings[p.B])));
        foreach (var happening in Enumerable.Range(0, tellings.Count).Where(i => IsTold(tellings[i])).GroupBy(i => happeningOf[i]))
        {
            int[] members = [.. happening.Take(MostStatements)];
            found.UnionWith(from i in members from j in members where i < j select (i, j));
        }

        // Counts of one kind, in whatever words.
        var counts = Enumerable.Range(0, tellings.Count).Where(i => IsTold(tellings[i]))
            .SelectMany(i => tellings[i].Statement.Figures.Select(f => FigureRule.KindOf(tellings[i], f, accounts)).OfType<string>().Distinct().Select(m => (i, m)))
            .ToLookup(p => p.m, p => p.i, StringComparer.Ordinal);
        foreach (var count in counts)
        {
            int[] members = [.. count.Take(MostStatements)];
            found.UnionWith(from i in members from j in members where i < j select (i, j));
        }

        int[] classed = [.. Enumerable.Range(0, tellings.Count).Where(i => IsTold(tellings[i]) && ClassRule.HasClass(tellings[i], accounts)).Take(4 * MostStatements)];
        found.UnionWith(from i in classed from j in classed where i < j select (i, j));
        var counted = counts.SelectMany(c => c).Concat(classed).ToHashSet();
        for (var i = 0; i < tellings.Count; i++)
        {
            for (var j = i + 1; j < tellings.Count && tellings[j].Report.Id == tellings[i].Report.Id && tellings[j].Statement.Sentence - tellings[i].Statement.Sentence <= 1; j++)
            {
                if (IsTold(tellings[i]) && IsTold(tellings[j]))
                {
                    found.Add((i, j));
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
            if (!a.Statement.Figures.IsEmpty && !b.Statement.Figures.IsEmpty)
            {
                similarity = Math.Max(similarity, accounts.Sentence(a).Similarity(accounts.Sentence(b)) * 0.9);
            }

            // Two counts of one kind; two lengths of time told one after the other.
            if ((counted.Contains(i) && counted.Contains(j)) || a.Report.Id == b.Report.Id && b.Statement.Sentence - a.Statement.Sentence is 0 or 1)
            {
                similarity = Math.Max(similarity, LeastSimilarity);
            }

            var together = happeningOf[i] == happeningOf[j];
            var score = scores.Of(i, j);
            if (together || similarity >= LeastSimilarity || score >= LeastScore)
            {
                var trigger = Math.Max(Nearest(a, b), Nearest(b, a));
                yield return new TellingPair(a, b, similarity, trigger, together ? happeningOf[i] : null, score);
            }
        }
    }

    static bool IsTold(Telling t) => !t.InTitle && t.Statement.Silence is null;

    /// <summary>Pairs of statements, headlines and silences aside, that share a rare word.</summary>
    /// <param name="accounts">The story's statements.</param>
    /// <param name="words">The words by which a statement is sought.</param>
    public static IEnumerable<(int A, int B)> Candidates(StoryAccounts accounts, Func<Telling, TermBag> words)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(words);
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < accounts.Tellings.Count; i++)
        {
            if (IsTold(accounts.Tellings[i]))
            {
                foreach (var key in words(accounts.Tellings[i]).Words.Where(w => w.Weight >= LeastWeight).Select(w => w.Family).Distinct(StringComparer.Ordinal))
                {
                    if (!index.TryGetValue(key, out var list))
                    {
                        index[key] = list = [];
                    }

                    list.Add(i);
                }
            }
        }

        return index.Values.Where(l => l.Count <= MostStatements)
            .SelectMany(l => l.SelectMany((a, i) => l.Skip(i + 1).Select(b => (a, b)))).Distinct();
    }

    static double Nearest(Telling a, Telling b) => a.Trigger.Words.Count == 0 ? 0 : a.Trigger.Words.Max(w => w.Weight < 0.3 ? 0 : b.Trigger.Nearness(w));
}
