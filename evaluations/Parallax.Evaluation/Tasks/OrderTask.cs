using Parallax.Comparing.Stories;
using Parallax.Knowledge;
using Parallax.Model.Stories;
using Parallax.Reading;

namespace Parallax.Evaluation.Tasks;

/// <summary>
/// Whether the order of arrival within a day changes stories: the set is shuffled within each day by five seeds, and pairs of reports that are in one story in either order are counted.
/// <c>read.same</c>: read as the program reads, each day in two runs, each run grouped with what the record has of the days near it. <c>stream.same</c>: each report sorted in once, as it
/// arrives, and never asked again but at the end.
/// </summary>
public sealed class OrderTask : EvaluationTask
{
    const int Seeds = 5;
    const int NearDays = 30;

    /// <inheritdoc/>
    public override string Name => "order";

    /// <inheritdoc/>
    public override Scores Score(GoldSet gold, KnowledgeBase knowledge)
    {
        var items = StoriesTask.Read(gold.Path());
        var readings = new Model.Statements.Reading[items.Count];
        Parallel.For(0, items.Count, i => readings[i] = ReportReading.Read(items[i].Report, knowledge));
        return Of(readings, knowledge);
    }

    /// <summary>Scores readings of dated reports.</summary>
    public static Scores Of(IReadOnlyList<Model.Statements.Reading> readings, KnowledgeBase knowledge)
    {
        var byReport = readings.ToDictionary(r => r.Report.Id, StringComparer.Ordinal);
        var frequencies = knowledge.Table(TermFrequencies.From);
        ReportProfile[] profiles = [.. readings.Select(r => ReportProfile.Of(r, frequencies)).OrderBy(p => p.Day).ThenBy(p => p.Report, StringComparer.Ordinal)];
        var (read, stream) = (new List<Dictionary<string, string>>(), new List<Dictionary<string, string>>());
        for (var seed = 0; seed <= Seeds; seed++)
        {
            // Seed 0 is the order of ids.
            var random = new Random(seed);
            ReportProfile[] order = seed == 0 ? profiles : [.. profiles.GroupBy(p => p.Day).SelectMany(day => day.OrderBy(_ => random.Next()).ToArray())];
            read.Add(Read(order, r => byReport[r], knowledge));
            stream.Add(StoryGrouping.Partition(order, knowledge.Table(JoinWeights.From), StoryConstraints.None)
                .SelectMany((p, i) => p.Members.Select(m => (order[m].Report, Story: $"{i}"))).ToDictionary(p => p.Report, p => p.Story, StringComparer.Ordinal));
        }

        return new Scores(readings.Count, [("read.same", Same(read)), ("stream.same", Same(stream))]);
    }

    /// <summary>Percent of the pairs that are in one story in either of two partitions and are in both; mean over all against the first.</summary>
    public static double Same(IReadOnlyList<IReadOnlyDictionary<string, string>> partitions)
    {
        var first = Pairs(partitions[0]);
        return partitions.Skip(1).Select(Pairs).Average(p => first.Count + p.Count == 0 ? 100 : 100.0 * first.Count(p.Contains) / (first.Count + p.Count(q => !first.Contains(q))));
    }

    static Dictionary<string, string> Read(ReportProfile[] order, Func<string, Model.Statements.Reading> reading, KnowledgeBase knowledge)
    {
        var storyOf = new Dictionary<string, Story>(StringComparer.Ordinal);
        foreach (var day in order.GroupBy(p => p.Day!.Value.DayNumber))
        {
            foreach (var run in day.Chunk((day.Count() + 1) / 2))
            {
                var fresh = run.Select(p => p.Report).ToHashSet(StringComparer.Ordinal);
                Story[] before = [.. storyOf.Values.Where(s => s.Days.To is { } to && day.Key - to.DayNumber <= NearDays).DistinctBy(s => s.Id)];
                var near = before.SelectMany(s => s.Reports).Concat(fresh).ToHashSet(StringComparer.Ordinal);
                var regrouped = StoryGrouping.Regroup(
                    [.. order.Where(p => near.Contains(p.Report))], r => reading(r).Report, reading, before, fresh.Contains, null, knowledge, StoryConstraints.None);
                foreach (var story in regrouped)
                {
                    foreach (var report in story.Reports)
                    {
                        storyOf[report] = story;
                    }
                }
            }
        }

        return storyOf.ToDictionary(p => p.Key, p => p.Value.Id, StringComparer.Ordinal);
    }

    static HashSet<(string, string)> Pairs(IReadOnlyDictionary<string, string> storyOf)
    {
        var pairs = new HashSet<(string, string)>();
        foreach (var story in storyOf.GroupBy(p => p.Value, p => p.Key))
        {
            string[] reports = [.. story.Order(StringComparer.Ordinal)];
            for (var i = 0; i < reports.Length; i++)
            {
                for (var j = i + 1; j < reports.Length; j++)
                {
                    pairs.Add((reports[i], reports[j]));
                }
            }
        }

        return pairs;
    }
}
