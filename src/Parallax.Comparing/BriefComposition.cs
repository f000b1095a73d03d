using Parallax.Comparing.Expectations;
using Parallax.Comparing.Facets;
using Parallax.Comparing.Happenings;
using Parallax.Comparing.Ties;
using Parallax.Knowledge;
using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing;

/// <summary>From the readings of a story's reports to what its accounts agree on, add, contradict, withhold and expect.</summary>
public static class BriefComposition
{
    /// <summary>Compares the reports of one story.</summary>
    /// <param name="story">The story; only readings of its reports are looked at.</param>
    /// <param name="readings">Readings, in any order.</param>
    /// <param name="asOf">The day on which statuses are told; never the machine's clock.</param>
    /// <param name="knowledge">The packs.</param>
    public static Brief Compose(Story story, IReadOnlyList<Reading> readings, DateOnly asOf, KnowledgeBase knowledge)
    {
        var accounts = new StoryAccounts(story, readings, knowledge);
        var identity = new PairIdentity(accounts);
        var (happenings, happeningOf, scores) = HappeningComposition.Compose(accounts, identity);
        var expectations = ExpectationLedger.Keep(accounts, happeningOf, scores, asOf);
        return new Brief(
            story,
            happenings,
            FacetComparison.Compare(accounts, happenings, happeningOf, scores, identity, expectations),
            [.. accounts.Tellings.Where(t => t.Statement.Silence is not null).Select(Silence)],
            Omissions(accounts, happenings),
            expectations,
            TieSumming.Sum(accounts, happeningOf));
    }

    static StorySilence Silence(Telling telling)
    {
        var (silence, text) = (telling.Statement.Silence!, telling.Report.Text);
        return new StorySilence(
            telling.Report.Id, telling.Statement.Id, telling.Statement.Extent, silence.Holder is { } holder ? PlainWords.Of(text, holder) : null, silence.Kind,
            silence.About is { } about ? PlainWords.Of(text, about) : null);
    }

    /// <summary>What every independent account but one has, where there are at least three.</summary>
    static EquatableList<Omission> Omissions(StoryAccounts accounts, EquatableList<Happening> happenings)
    {
        var groups = accounts.Readings.Where(r => !r.Statements.IsEmpty).GroupBy(r => accounts.Group(r.Report.Id)).Select(g => g.Select(r => r.Report.Id).ToArray()).ToArray();
        if (groups.Length < 3)
        {
            return [];
        }

        var omissions = new List<Omission>();
        foreach (var happening in happenings)
        {
            var having = happening.Tellers.Select(s => s.Report).ToHashSet(StringComparer.Ordinal);
            var without = groups.Where(g => !g.Any(having.Contains)).ToArray();
            if (without.Length == 1 && !happening.Statements.Any(s => without[0].Contains(s.Report)))
            {
                omissions.AddRange(without[0].Select(r => new Omission(r, happening.Id, [.. accounts.Readings.Select(x => x.Report.Id).Where(having.Contains)])));
            }
        }

        return [.. omissions];
    }
}
