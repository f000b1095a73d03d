using Parallax.Comparing.Words;
using Parallax.Knowledge;

namespace Parallax.Comparing.Happenings;

/// <summary>Which statements tell one event: trained pair scores, then clustering by average linkage.</summary>
public static class HappeningLinking
{
    /// <summary>Least cosine of two reports whose statements are looked at together.</summary>
    public const double LeastReportSimilarity = 0.12;

    /// <summary>Least average log-odds at which clusters join; chosen by cross-validation over training topics.</summary>
    public const double Threshold = -1.25;

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
    public static IEnumerable<(int A, int B, float[] Features)> Pairs(IReadOnlyList<Telling> tellings, WordLexicon lexicon, TriggerPairs learned)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        var reports = tellings.Select(t => t.Reading).Distinct(ReferenceEqualityComparer.Instance).Cast<Model.Statements.Reading>().ToArray();
        var vectors = reports.Select(r => new ReportVector(WordSpans.Of(r.Report.Text).Select(lexicon.Of))).ToArray();
        var reportOf = tellings.Select(t => Array.FindIndex(reports, r => ReferenceEquals(r, t.Reading))).ToArray();
        var similarity = new double[reports.Length, reports.Length];
        for (var i = 0; i < reports.Length; i++)
        {
            for (var j = i; j < reports.Length; j++)
            {
                similarity[i, j] = similarity[j, i] = i == j ? 1 : vectors[i].Cosine(vectors[j]);
            }
        }

        var sentences = new Dictionary<(int, int), TermBag>();
        for (var i = 0; i < tellings.Count; i++)
        {
            var t = tellings[i];
            var key = (reportOf[i], t.Statement.Sentence);
            if (!sentences.ContainsKey(key))
            {
                var span = t.Reading.Sentences[t.Statement.Sentence];
                sentences[key] = new TermBag(WordSpans.Of(t.Report.Text, span.Start, span.End).Select(lexicon.Of));
            }
        }

        var candidates = new TriggerIndex(tellings, learned);
        for (var i = 0; i < tellings.Count; i++)
        {
            foreach (var j in candidates.After(i))
            {
                var reportSimilarity = similarity[reportOf[i], reportOf[j]];
                if (reportSimilarity >= LeastReportSimilarity)
                {
                    var (a, b) = (tellings[i], tellings[j]);
                    var near = sentences[(reportOf[i], a.Statement.Sentence)].Similarity(sentences[(reportOf[j], b.Statement.Sentence)]);
                    yield return (i, j, PairFeatures.Of(a, b, near, reportSimilarity, learned));
                }
            }
        }
    }

    /// <summary>Pairs that could tell one event, with the log-odds that they do.</summary>
    public static IReadOnlyList<(int A, int B, double Score)> Scored(IReadOnlyList<Telling> tellings, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var trees = knowledge.Table(k => new PairWeights(BoostedTrees.Read(k.Pack("comparing").Blob("pairs").Span))).Trees;
        return [.. Pairs(tellings, knowledge.Table(WordLexicon.From), knowledge.Table(TriggerPairs.From)).Select(p => (p.A, p.B, Math.Clamp(trees.Score(p.Features), -4, 4)))];
    }

    sealed record PairWeights(BoostedTrees Trees);
}
