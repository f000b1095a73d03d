using Parallax.Comparing.Happenings;
using Parallax.Evaluation.Tasks.Links;
using Parallax.Knowledge;

namespace Parallax.Evaluation.Tasks;

/// <summary>
/// Cross-document event coreference on ECB+: gold mentions of the annotated sentences, the whole corpus clustered at once, no gold topics; and with the
/// program's own statements in those sentences as mentions (a statement stands for the gold mention that its trigger overlaps).
/// </summary>
public sealed class LinksTask : EvaluationTask
{
    /// <inheritdoc/>
    public override string Name => "links";

    /// <inheritdoc/>
    public override Scores Score(GoldSet gold, KnowledgeBase knowledge)
    {
        var tellings = new EcbTellings(EcbDocument.ReadFolder(gold.Path()), knowledge);
        var given = Compare(tellings, HappeningLinking.Cluster(tellings.Gold, knowledge, HappeningLinking.Threshold));
        var own = CompareOwn(tellings, HappeningLinking.Cluster(tellings.Own, knowledge, HappeningLinking.Threshold));
        return new Scores(tellings.Mentions.Count,
        [
            ("muc.f1", given.Muc), ("b3.f1", given.BCubed), ("ceafe.f1", given.CeafE), ("conll.f1", given.Conll), ("own.conll.f1", own.Conll),
        ]);
    }

    /// <summary>Scores clusters of the gold mentions.</summary>
    public static CoreferenceMeasures.Result Compare(EcbTellings tellings, IReadOnlyList<int> clusters)
    {
        var items = Enumerable.Range(0, tellings.Mentions.Count).ToArray();
        return CoreferenceMeasures.Compare(Partition(items, i => tellings.Mentions[i].Event), Partition(items, i => clusters[i]));
    }

    static CoreferenceMeasures.Result CompareOwn(EcbTellings tellings, int[] clusters)
    {
        var at = Enumerable.Range(0, tellings.Mentions.Count).ToLookup(i => tellings.Mentions[i].Document);
        var used = new HashSet<int>();
        var items = new List<(int Mention, int Cluster)>();
        for (var i = 0; i < tellings.Own.Count; i++)
        {
            var own = tellings.Own[i];
            var mention = at[own.Report.Id].Where(m => !used.Contains(m) && tellings.Spans[m].Overlaps(own.Statement.Trigger)).DefaultIfEmpty(-1).First();
            used.Add(mention);
            used.Remove(-1);
            items.Add((mention >= 0 ? mention : -2 - i, clusters[i]));
        }

        var gold = Partition(Enumerable.Range(0, tellings.Mentions.Count), i => tellings.Mentions[i].Event);
        return CoreferenceMeasures.Compare(gold, [.. items.GroupBy(p => p.Cluster).Select(g => (IReadOnlyCollection<int>)[.. g.Select(p => p.Mention)])]);
    }

    static IReadOnlyCollection<int>[] Partition<T>(IEnumerable<int> items, Func<int, T> of) where T : notnull =>
        [.. items.GroupBy(of).Select(g => (IReadOnlyCollection<int>)g.ToArray())];
}
