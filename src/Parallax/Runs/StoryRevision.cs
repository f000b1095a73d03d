using Parallax.Comparing.Stories;
using Parallax.Model;
using Parallax.Model.Stories;
using Parallax.Store;

namespace Parallax.Runs;

/// <summary>A decision as it was kept, and the stories that it left.</summary>
sealed record Revision(StoryDecision Decision, IReadOnlyList<Story> Stories);

/// <summary>
/// People put grouping right: a story is split, two are merged, a decision is taken back. What was decided is kept in the record, and every later grouping keeps to it.
/// </summary>
static class StoryRevision
{
    /// <summary>Takes reports out of a story; they are a story of their own from now on, and scoring never joins them with those that stayed.</summary>
    /// <exception cref="RevisionException">A report is not in the story, or none would stay.</exception>
    public static Revision Split(Record record, Workbench bench, Story story, IReadOnlyList<string> reports, string reason = "")
    {
        var leaving = reports.ToHashSet(StringComparer.Ordinal);
        if (leaving.FirstOrDefault(r => !story.Reports.Contains(r)) is { } stranger)
        {
            var other = record.StoryOf(stranger);
            throw new RevisionException($"report {stranger} is not in story {story.Id}" + (other is null ? "" : $", it is in {other.Id}") + $"; `parallax story {story.Id}` lists its reports");
        }

        string[] stayed = [.. story.Reports.Where(r => !leaving.Contains(r))];
        string[] left = [.. story.Reports.Where(leaving.Contains)];
        if (left.Length == 0 || stayed.Length == 0)
        {
            throw new RevisionException(left.Length == 0
                ? "split needs the reports that leave the story"
                : $"story {story.Id} has no other reports than {(left.Length == 1 ? "this one" : $"these {left.Length}")}; at least one must stay");
        }

        // The story's id stays with those that stay, even where the report that gave it leaves.
        var names = record.StoryNames();
        var anchor = names.FirstOrDefault(n => n.Id == story.Id)?.Report;
        var moved = anchor is null || leaving.Contains(anchor) ? new StoryName(story.Id, stayed[0]) : null;
        StoryName[] current = [.. names.Where(n => moved is null || n.Id != story.Id), .. moved is null ? [] : new[] { moved }];
        return Keep(
            record, bench, new StoryDecision(0, DecisionKind.Split, [story.Id], [[.. stayed], [.. left]], null, reason), [stayed, left], [story], current, story.Id,
            moved is null ? [] : [moved]);
    }

    /// <summary>Makes one story of two; it keeps the first one's id, and the second one's leads to it. Scoring never parts their reports.</summary>
    /// <exception cref="RevisionException">Both are one story.</exception>
    public static Revision Merge(Record record, Workbench bench, Story first, Story second, string reason = "")
    {
        if (first.Id == second.Id)
        {
            throw new RevisionException($"both are story {first.Id}; merge needs two");
        }

        return Keep(
            record, bench, new StoryDecision(0, DecisionKind.Merge, [first.Id, second.Id], [first.Reports, second.Reports], null, reason),
            [[.. first.Reports, .. second.Reports]], [first, second], record.StoryNames(), first.Id, []);
    }

    /// <summary>Takes a decision back: what was split is one story again, what was merged is two. An undo can be undone by its number.</summary>
    /// <param name="record">The record.</param>
    /// <param name="bench">The knowledge.</param>
    /// <param name="number">Which decision, or null for the last split or merge that holds.</param>
    /// <param name="reason">In the person's words.</param>
    /// <exception cref="RevisionException">There is no such decision, or it is undone already.</exception>
    public static Revision Undo(Record record, Workbench bench, int? number, string reason = "")
    {
        var all = record.Decisions();
        var target = Target(all, number);
        var undo = new StoryDecision(0, DecisionKind.Undo, [], [], target.Number, reason);
        StoryDecision[] after = [.. all, undo with { Number = all.Max(d => d.Number) + 1 }];
        var subject = target;
        while (subject.Undoes is { } earlier)
        {
            subject = all.First(d => d.Number == earlier);
        }

        var holds = StoryConstraints.InForce(after).Any(d => d.Number == subject.Number);
        Story[] before = [.. subject.Sides.Select(s => MostlyIn(record, s)).OfType<Story>().DistinctBy(s => s.Id)];
        IReadOnlyList<IReadOnlyList<string>> parts = (subject.Kind, holds) switch
        {
            (DecisionKind.Merge, true) or (DecisionKind.Split, false) => [[.. before.SelectMany(s => s.Reports)]],
            (DecisionKind.Merge, false) => Parted(record, bench, before, subject),
            _ => [.. before.Select(s => (IReadOnlyList<string>)s.Reports)],
        };
        return Keep(
            record, bench, undo with { Stories = subject.Stories }, StoryConstraints.Of(after).Enforce(parts), before, record.StoryNames(), subject.Stories[0], []);
    }

    static StoryDecision Target(EquatableList<StoryDecision> all, int? number)
    {
        var holding = StoryConstraints.InForce(all);
        if (number is null)
        {
            return holding.Count > 0 ? holding[^1] : throw new RevisionException("nothing to undo: no split or merge holds in this record");
        }

        var target = all.FirstOrDefault(d => d.Number == number)
            ?? throw new RevisionException(all.Count == 0
                ? "nothing to undo: nothing was decided in this record"
                : FormattableString.Invariant($"there is no decision {number}; the last is {all.Max(d => d.Number)}"));
        // Only a later undo that holds itself takes a decision back.
        var undone = new Dictionary<int, int>();
        foreach (var undo in all.Where(d => d.Undoes is not null).OrderByDescending(d => d.Number).Where(d => !undone.ContainsKey(d.Number)))
        {
            undone[undo.Undoes!.Value] = undo.Number;
        }

        return undone.TryGetValue(target.Number, out var by)
            ? throw new RevisionException(FormattableString.Invariant($"decision {number} is undone already, by decision {by}; `parallax story undo {by}` brings it back"))
            : target;
    }

    /// <summary>The merged story's reports as they were in two; what joined since goes where it fits better.</summary>
    static List<IReadOnlyList<string>> Parted(Record record, Workbench bench, Story[] before, StoryDecision merge)
    {
        var parts = new List<IReadOnlyList<string>>();
        foreach (var story in before)
        {
            List<string> one = [.. story.Reports.Where(merge.Sides[0].Contains)], other = [.. story.Reports.Where(merge.Sides[1].Contains)];
            string[] later = [.. story.Reports.Where(r => !one.Contains(r) && !other.Contains(r))];
            if (one.Count == 0 || other.Count == 0)
            {
                parts.Add(story.Reports);
                continue;
            }

            foreach (var report in later)
            {
                (StoryGrouping.FitsFirst(record.Reading(report)!, [.. one.Select(r => record.Reading(r)!)], [.. other.Select(r => record.Reading(r)!)], bench.Knowledge) ? one : other)
                    .Add(report);
            }

            parts.Add(one);
            parts.Add(other);
        }

        return parts;
    }

    static Story? MostlyIn(Record record, IReadOnlyList<string> reports) =>
        reports.Select(record.StoryOf).OfType<Story>().GroupBy(s => s.Id, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.First();

    static Revision Keep(
        Record record, Workbench bench, StoryDecision decision, IReadOnlyList<IReadOnlyList<string>> parts, IReadOnlyList<Story> before, IReadOnlyList<StoryName> names,
        string preferred, IReadOnlyList<StoryName> moved)
    {
        var readings = parts.SelectMany(p => p).ToDictionary(r => r, r => record.Reading(r)!, StringComparer.Ordinal);
        var made = parts.Select(p => StoryGrouping.Of([.. p.Select(r => readings[r])], bench.Knowledge)).ToArray();
        var (stories, fresh) = StoryNaming.Anchored(made, before, names, preferred);
        var kept = record.Decide(
            decision.Kind == DecisionKind.Split ? decision with { Stories = [.. decision.Stories, stories[^1].Id] } : decision, stories, [.. moved, .. fresh]);
        StoryRun.Date(record, bench, stories, readings.Values.ToDictionary(r => r.Report.Id, r => r.Report.Published, StringComparer.Ordinal));
        return new Revision(kept, stories);
    }
}
