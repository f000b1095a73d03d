using System.Collections.Immutable;
using Parallax.Model.Reports;

namespace Parallax.Comparing.Stories;

/// <summary>Finds reports that carry one wire text, whole or in part, by the word sequences that they share.</summary>
/// <remarks>Containment, not Jaccard: an outlet that carries half of a wire story shares all of its own sequences and few of the wire's.</remarks>
public static class CopyDetection
{
    /// <summary>Copies appear within these days of one another; an undated report may be of any day.</summary>
    public const int WithinDays = 14;

    /// <summary>All pairs that share at least <see cref="Reuse.PartFrom"/>, by position.</summary>
    public static ImmutableArray<Reuse> Find(IReadOnlyList<Report> reports)
    {
        var sets = reports.Select(r => ShingleSet.Of(r.Text.AsSpan(r.BodyStart))).ToArray();
        var formulas = Formulas(reports, sets);
        sets = [.. sets.Select(s => s.Without(formulas))];
        var index = new CopyIndex(Math.Max(1, sets.Sum(s => s.Chosen.Count)));
        var pairs = ImmutableArray.CreateBuilder<Reuse>();
        for (var i = 0; i < reports.Count; i++)
        {
            var shared = index.Add([.. sets[i].Chosen.Select(c => (uint)(c >> 32))]).OrderBy(p => p.Key);
            foreach (var (other, count) in shared)
            {
                var least = Math.Min(sets[i].Chosen.Count, sets[other].Chosen.Count);
                if (count * 10 < least || !Near(reports[i], reports[other]))
                {
                    continue;
                }

                var containment = sets[i].Containment(sets[other]);
                if (containment >= Reuse.PartFrom)
                {
                    pairs.Add(ComesFirst(reports[i], reports[other]) ? new Reuse(i, other, containment) : new Reuse(other, i, containment));
                }
            }
        }

        return pairs.ToImmutable();
    }

    /// <summary>Sequences that one outlet prints for longer than copies take: sign-up forms, notices, lists of links, galleries that stand under every report on a subject.</summary>
    static HashSet<ulong> Formulas(IReadOnlyList<Report> reports, ShingleSet[] sets)
    {
        var days = new Dictionary<ulong, (int First, int Last)>();
        var formulas = new HashSet<ulong>();
        for (var i = 0; i < reports.Count; i++)
        {
            if (reports[i].Published.Day is not { DayNumber: var day })
            {
                continue;
            }

            var outlet = WordScan.HashOf(reports[i].Outlet) * 0x9E3779B97F4A7C15UL;
            foreach (var shingle in sets[i].All)
            {
                var (first, last) = days.GetValueOrDefault(shingle ^ outlet, (day, day));
                (first, last) = (Math.Min(first, day), Math.Max(last, day));
                days[shingle ^ outlet] = (first, last);
                if (last - first > WithinDays)
                {
                    formulas.Add(shingle);
                }
            }
        }

        return formulas;
    }

    static bool Near(Report one, Report other) =>
        one.Published.Day is not { } a || other.Published.Day is not { } b || Math.Abs(a.DayNumber - b.DayNumber) <= WithinDays;

    static bool ComesFirst(Report one, Report other)
    {
        var moment = Moment(one).CompareTo(Moment(other));
        if (moment != 0)
        {
            return moment < 0;
        }

        // Of one day, an agency's text is the origin.
        var agency = (other.Kind == ReportKind.Agency).CompareTo(one.Kind == ReportKind.Agency);
        return agency != 0 ? agency < 0 : string.CompareOrdinal(one.Id, other.Id) < 0;
    }

    static DateTimeOffset Moment(Report report) => report.Published switch
    {
        Publication.Given { At: { } at } => at,
        { Day: { } day } => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        _ => DateTimeOffset.MaxValue,
    };
}
