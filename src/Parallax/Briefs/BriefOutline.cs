using Parallax.Comparing;
using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Model.Stories;
using Parallax.Runs;

namespace Parallax.Briefs;

/// <summary>From a compared story to the page an analyst forwards.</summary>
static class BriefOutline
{
    const int Lines = 6;
    const int LinesBelow = 4;
    const int FewestWords = 3;

    public static BriefPage Of(StoryBrief story, BriefFilter filter)
    {
        var index = new StoryIndex(story);
        var brief = story.Brief;
        var salience = new Salience(story.Readings);
        var told = brief.Happenings.OrderBy(h => IsBare(h.What)).ThenByDescending(salience.Of).ThenBy(h => h.Id).ToArray();
        var ahead = brief.Expectations.GroupBy(e => e.Happening).Where(g => g.All(e => e.ResolvedBy is null)).Select(g => g.Key).ToHashSet();
        var agreed = told.Where(h => h.Witnesses > 1 && !ahead.Contains(h.Id));
        var alone = told.Where(h => h.Witnesses == 1 && !ahead.Contains(h.Id));
        var several = story.Readings.Count > 1;
        BriefSection[] sections =
        [
            Section("What happened, by more than one account", agreed.Select(h => Happening(h, brief, index)), filter, index),
            Section("Where the accounts part", brief.Comparisons.Where(c => c.Relation == Relation.Conflict).Select(c => Conflict(c, index)), filter, index),
            Section("Changed since", Updates(story, index), filter, index),
            Section(several ? "Only in one account" : "What is told", alone.Select(h => Alone(h, index, several)), filter, index),
            Section("Left out", brief.Omissions.Where(o => brief.Happenings[o.Happening].Event is not null).OrderByDescending(o => salience.Of(brief.Happenings[o.Happening])).Select(o => Omission(o, brief, index)), filter, index),
            Section("Not confirmed, not said", brief.Silences.Select(s => new BriefLine(BriefWords.Silence(s), References(index.Reference(s.Report, s.Span)))), filter, index),
            Section("Expected next", Expectations(brief, salience, index), filter, index),
            Section("Ties", brief.Ties.OrderByDescending(t => Math.Abs(t.Score)).ThenBy(t => t.First, StringComparer.Ordinal).Select(t => Tie(t, index)), filter, index),
        ];
        return new BriefPage(
            brief.Story.Title.Length > 0 ? brief.Story.Title : "(untitled)", Summary(story), [.. story.Readings.Select(r => Entry(r, index))],
            filter.All ? story.Readings.Count : Lines,
            [.. sections.Where(s => s.Lines.Count > 0)]);
    }

    /// <summary>"Friendship", "the talks": a line that tells nothing alone comes after all that do.</summary>
    static bool IsBare(string line) => line.AsSpan().Count(' ') < FewestWords - 1;

    static string Summary(StoryBrief story)
    {
        var brief = story.Brief.Story;
        var carried = brief.Copies.Sum(g => g.Count - 1);
        return string.Join(" · ", new[]
        {
            "story " + brief.Id,
            BriefWords.Count(story.Readings.Count, "report", "reports") + (carried > 0 ? $", {carried} of them carrying another's text" : ""),
            BriefWords.Days(brief.Days) is { } days ? "published " + days : null,
            story.AsOf == DateOnly.MinValue ? null : "as of " + BriefWords.Day(story.AsOf),
        }.OfType<string>());
    }

    static ReportEntry Entry(Model.Statements.Reading reading, StoryIndex index)
    {
        var report = reading.Report;
        var title = report.Title.Length > 0 ? report.Title : report.Text[report.BodyStart..];
        return new ReportEntry(report.Id, index.Short(report.Id), $"{report.Outlet}, {BriefWords.Published(report.Published)}: {BriefWords.OneLine(title, 90)}");
    }

    static BriefSection Section(string heading, IEnumerable<BriefLine> lines, BriefFilter filter, StoryIndex index)
    {
        var kept = lines.Where(l => filter.Actor is null || index.Mentions(l, filter.Actor)).ToArray();
        var shown = filter.All ? kept.Length : Math.Min(kept.Length, Lines);
        return new BriefSection(heading, [.. kept[..shown].Select(l => filter.All ? l : Short(l))], kept.Length - shown);
    }

    /// <summary>The lines below one line, the same words once and no more than a few.</summary>
    static BriefLine Short(BriefLine line)
    {
        BriefLine[] below = [.. line.Below.DistinctBy(b => (b.Text, b.References is [var first, ..] ? first.Report : null))];
        return line with { Below = below.Length <= LinesBelow ? below : [.. below.Take(LinesBelow - 1), new BriefLine(BriefWords.Count(below.Length - LinesBelow + 1, "more voice", "more voices"), [])] };
    }

    static BriefLine Happening(Happening happening, Brief brief, StoryIndex index)
    {
        string[] parted = [.. brief.Comparisons.Where(c => c.Relation == Relation.Conflict && c.Happening == happening.Id).Select(c => BriefWords.Facet(c.Facet)).Distinct()];
        return new BriefLine(
            Told(happening) + $" ({BriefWords.Count(happening.Witnesses, "witness", "witnesses")}{(parted.Length > 0 ? "; accounts part on " + string.Join(", ", parted) : "")})",
            [.. happening.Tellers.DistinctBy(s => s.Report).Select(index.Reference).OfType<Reference>()]);
    }

    static BriefLine Alone(Happening happening, StoryIndex index, bool named) => new(
        Told(happening) + (named && happening.Tellers.Count > 0 ? $" ({index.Outlet(happening.Tellers[0].Report)})" : ""),
        [.. happening.Tellers.Take(1).Select(index.Reference).OfType<Reference>()]);

    static string Told(Happening happening) =>
        string.Join(", ", new[] { BriefWords.OneLine(happening.What, 150), BriefWords.Days(happening.Days) }.OfType<string>());

    static BriefLine Conflict(Comparison comparison, StoryIndex index) => new(
        $"{BriefWords.Facet(comparison.Facet)}: {comparison.About}", [],
        [.. comparison.Sides.Select(side => Side(side, index))]);

    static BriefLine Side(ComparisonSide side, StoryIndex index)
    {
        var reference = index.Reference(side.Report, side.Span);
        var quote = reference is { } found && !string.Equals(found.Quote, side.Value, StringComparison.OrdinalIgnoreCase) ? $": “{BriefWords.OneLine(found.Quote, 120)}”" : "";
        var voice = string.Join(", ", new[] { index.Outlet(side.Report), BriefWords.According(side.Source) }.OfType<string>());
        return new BriefLine($"{side.Value} — {voice}{quote}", References(reference));
    }

    static IEnumerable<BriefLine> Updates(StoryBrief story, StoryIndex index)
    {
        foreach (var update in story.Brief.Comparisons.Where(c => c.Relation == Relation.Update))
        {
            yield return new BriefLine(
                $"{BriefWords.Facet(update.Facet)}: {update.About}: {string.Join(" → ", update.Sides.Select(s => s.Value))}",
                [.. update.Sides.Select(s => index.Reference(s.Report, s.Span)).OfType<Reference>()]);
        }

        foreach (var (report, changes) in story.Editions)
        {
            yield return new BriefLine(
                $"{index.Outlet(report)} changed its text", [],
                [.. changes.Select(c => new BriefLine(EditionLines.Of(c), References(c.NewSpan.IsEmpty ? null : index.Reference(report, c.NewSpan))))]);
        }
    }

    static BriefLine Omission(Omission omission, Brief brief, StoryIndex index) => new(
        $"{index.Outlet(omission.Report)} has nothing of: {brief.Happenings[omission.Happening].What} (all others do)",
        [.. brief.Happenings[omission.Happening].Tellers.DistinctBy(s => s.Report).Select(index.Reference).OfType<Reference>()]);

    static IEnumerable<BriefLine> Expectations(Brief brief, Salience salience, StoryIndex index)
    {
        // What has a day first, and the weightier before the lighter.
        var groups = brief.Expectations.GroupBy(e => e.Happening)
            .OrderByDescending(g => salience.Of(g.Select(e => e.Statement)) + Math.Min(3, g.Count()) + (g.Any(e => e.Window.To is not null) ? 3 : 0) - (int)g.Min(e => e.Strength))
            .ThenBy(g => g.First().Id);
        foreach (var group in groups)
        {
            var told = Clearest(group, index);
            var what = BriefWords.OneLine(told.What, 140);
            BriefLine[] lines =
            [
                .. group.Select(e => new BriefLine(
                    (e.What == told.What ? "" : $"“{BriefWords.OneLine(e.What, 60)}”: ") + ExpectationWords(e, index), Resting(e, index))),
            ];
            yield return lines is [var only] ? only with { Text = $"{what}: {only.Text}" } : new BriefLine(what, [], lines);
        }
    }

    /// <summary>The expectation that tells best what several expect: coded, with a last day, between known actors, in its own words.</summary>
    static Expectation Clearest(IEnumerable<Expectation> group, StoryIndex index) => group
        .OrderByDescending(e => index.Statement(e.Statement) is { Event: not null }).ThenBy(e => StartsWithPronoun(e.What))
        .ThenByDescending(e => index.Statement(e.Statement) is { } s ? Math.Min(1, s.Agents.Count) + Math.Min(1, s.Patients.Count) : 0)
        .ThenByDescending(e => e.Window.To is not null).ThenBy(e => e.Id).First();

    static bool StartsWithPronoun(string what) => what.Split(' ')[0].ToLowerInvariant() is "their" or "his" or "her" or "its" or "it" or "they" or "he" or "she" or "we" or "you" or "i";

    static string ExpectationWords(Expectation expectation, StoryIndex index) => string.Join("; ", new[]
    {
        expectation.Holder.IsEmpty ? index.Outlet(expectation.Statement.Report) : string.Join(", citing ", expectation.Holder),
        Labels.Of(expectation.Strength) + (expectation.Conditional ? ", on a condition" : ""),
        BriefWords.Days(expectation.Window) ?? "no day told",
        expectation.Place is { } place ? "in " + place : null,
        Labels.Of(expectation.Status),
    }.OfType<string>());

    static Reference[] Resting(Expectation expectation, StoryIndex index) =>
        [.. new[]
        {
            index.Reference(expectation.Statement.Report, expectation.Span),
            expectation.ResolvedBy is { } by ? index.Reference(by.Report, by.Span) : null,
        }.OfType<Reference>()];

    static BriefLine Tie(Tie tie, StoryIndex index) => new(
        FormattableString.Invariant($"{index.Actor(tie.First)} – {index.Actor(tie.Second)}: {tie.Score:+0.0;−0.0;0.0}, {(tie.Score < 0 ? "in conflict" : "working together")}"),
        [.. tie.Statements.Take(3).Select(index.Reference).OfType<Reference>()]);

    static Reference[] References(Reference? reference) => reference is null ? [] : [reference];
}
