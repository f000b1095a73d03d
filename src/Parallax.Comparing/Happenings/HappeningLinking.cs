using Parallax.Comparing.Words;
using Parallax.Knowledge;

namespace Parallax.Comparing.Happenings;

/// <summary>Which statements tell one event: trained pair scores, then clustering by average linkage.</summary>
public static class HappeningLinking
{
    /// <summary>Least likeness of two reports whose statements are looked at together.</summary>
    const double LeastReportLikeness = 0.05;

    /// <summary>Least cosine of triggers that are looked at together though no index brings them there.</summary>
    const double LeastTrigger = 0.2;

    /// <summary>Least cosine of sentences whose triggers are looked at together, whatever they are.</summary>
    const double LeastSentence = 0.75;

    /// <summary>Least average log-odds at which clusters join: the highest at which cross-validation over training topics is within half a point of its best, for two happenings told as one are worse than one told as two.</summary>
    public const double Threshold = -0.5;

    /// <summary>Score of pairs that are not looked at, in log-odds.</summary>
    public const double Absent = -4;

    /// <summary>The cluster of each telling: the position of its first member.</summary>
    /// <param name="tellings">Statements of any number of reports.</param>
    /// <param name="knowledge">Packs <c>comparing</c>.</param>
    /// <param name="threshold">Least average log-odds at which clusters join.</param>
    /// <param name="mayJoin">Forbids joins; told positions.</param>
    public static int[] Cluster(
        IReadOnlyList<Telling> tellings, KnowledgeBase knowledge, double threshold, Func<IReadOnlyList<int>, IReadOnlyList<int>, bool>? mayJoin = null)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        return AverageLinkage.Cluster(tellings.Count, Scored(tellings, knowledge), threshold, Absent, mayJoin);
    }

    /// <summary>Pairs that could tell one event, with their features.</summary>
    /// <param name="tellings">Statements of any number of reports.</param>
    /// <param name="lexicon">Words.</param>
    /// <param name="learned">Learned pairs of trigger words.</param>
    public static IEnumerable<(int A, int B, float[] Features)> Pairs(IReadOnlyList<Telling> tellings, WordLexicon lexicon, TriggerPairs learned)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        var around = new Surroundings(tellings, lexicon);
        var index = new TriggerIndex(tellings, learned);
        for (var i = 0; i < tellings.Count; i++)
        {
            var found = index.After(i).ToHashSet();
            for (var j = i + 1; j < tellings.Count; j++)
            {
                if (around.Reports.Words(around.Report(i), around.Report(j)) >= LeastReportLikeness
                    && (found.Contains(j) || tellings[i].Trigger.NearestCosine(tellings[j].Trigger) >= LeastTrigger || around.Sentence(i).Cosine(around.Sentence(j)) >= LeastSentence))
                {
                    yield return (i, j, PairFeatures.Of(around, i, j, learned));
                }
            }
        }
    }

    /// <summary>Pairs that could tell one event, with the log-odds that they do.</summary>
    /// <param name="tellings">Statements of any number of reports.</param>
    /// <param name="knowledge">Packs <c>comparing</c>.</param>
    public static IReadOnlyList<(int A, int B, double Score)> Scored(IReadOnlyList<Telling> tellings, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var trees = knowledge.Table(k => new PairWeights(BoostedTrees.Read(k.Pack("comparing").Blob("pairs").Span))).Trees;
        return [.. Pairs(tellings, knowledge.Table(WordLexicon.From), knowledge.Table(TriggerPairs.From)).Select(p => (p.A, p.B, Math.Clamp(trees.Score(p.Features), -4, 4)))];
    }

    sealed record PairWeights(BoostedTrees Trees);
}
