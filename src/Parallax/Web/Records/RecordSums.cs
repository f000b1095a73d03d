using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Store.Views;

namespace Parallax.Web.Records;

/// <summary>Questions about the whole record, which take seconds over a large one: asked by one name wherever they are shown, and made ready before somebody opens their page.</summary>
static class RecordSums
{
    /// <summary>Expectations on one page of their list.</summary>
    public const int ExpectationsPage = 50;

    const int Listed = 300;

    /// <summary>The statuses in the order a reader asks for them.</summary>
    public static IReadOnlyList<ExpectationStatus> Statuses { get; } =
    [
        ExpectationStatus.Due, ExpectationStatus.Overdue, ExpectationStatus.Open, ExpectationStatus.Met, ExpectationStatus.MetOtherwise, ExpectationStatus.Missed,
        ExpectationStatus.Changed, ExpectationStatus.Cancelled,
    ];

    /// <summary>Who is mentioned most.</summary>
    public static EquatableList<ActorRow> Actors(RecordCache cache) => cache.Get("actors", r => r.Lists.Actors.Most(200));

    /// <summary>Happenings by country, null where no place is known.</summary>
    public static EquatableList<(string? Country, int Count)> Places(RecordCache cache) => cache.Get("places", r => r.Lists.Actors.Places());

    /// <summary>The pairs with most weight.</summary>
    public static EquatableList<TieRow> Ties(RecordCache cache) => [.. MoreTies(cache).Take(Listed)];

    /// <summary>Twice as many pairs, for the network.</summary>
    public static EquatableList<TieRow> MoreTies(RecordCache cache) => cache.Get("ties", r => r.Lists.Ties.All(2 * Listed));

    /// <summary>The outlets with most reports.</summary>
    public static EquatableList<OutletRow> Outlets(RecordCache cache) => cache.Get("outlets", r => r.Lists.Outlets.Most(Listed));

    /// <summary>How much the record holds.</summary>
    public static (int Reports, int Editions, int Statements, int Stories) Totals(RecordCache cache) => cache.Get("totals", r => r.Lists.Runs.Totals());

    /// <summary>By what the reports were read.</summary>
    public static EquatableList<(string Program, string Packs, int Reports)> Provenances(RecordCache cache) => cache.Get("provenances", r => r.Lists.Runs.Provenances());

    /// <summary>How many expectations have each status on a day, in all or of one holder's; none is left out but those of nothing.</summary>
    public static IReadOnlyDictionary<ExpectationStatus, int> Expected(RecordCache cache, DateOnly today, string? holder = null) =>
        cache.Get(holder is null ? "expectations counts" : "expectations counts of " + holder, r => r.Lists.Expectations.Counts(today, holder));

    /// <summary>The status that the list of expectations opens with: the first in order that any has.</summary>
    public static ExpectationStatus First(IReadOnlyDictionary<ExpectationStatus, int> counts) => Statuses.FirstOrDefault(counts.ContainsKey, ExpectationStatus.Due);

    /// <summary>One page of the list of expectations, from 1.</summary>
    public static EquatableList<ExpectationRow> Expectations(RecordCache cache, ExpectationStatus status, string? holder, int page, DateOnly today) => cache.Get(
        FormattableString.Invariant($"expectations {status} {page} {(holder is null ? "of all" : "of " + holder)}"),
        r => r.Lists.Expectations.Of(status, holder, (page - 1) * ExpectationsPage, ExpectationsPage, today));

    /// <summary>Who has expected most.</summary>
    public static EquatableList<HolderRow> Holders(RecordCache cache, DateOnly today) => cache.Get("expectations holders", r => r.Lists.Expectations.Holders(today, 40));

    /// <summary>What ends in a month, given by its first day.</summary>
    public static EquatableList<ExpectationRow> Ending(RecordCache cache, DateOnly month, DateOnly today) => cache.Get(
        FormattableString.Invariant($"expectations month {month:yyyy-MM}"), r => r.Lists.Expectations.Ending(month, month.AddMonths(1).AddDays(-1), today, 600));

    /// <summary>What ends on one day.</summary>
    public static EquatableList<ExpectationRow> EndingOn(RecordCache cache, DateOnly day, DateOnly today) => cache.Get(
        FormattableString.Invariant($"expectations day {day:yyyy-MM-dd}"), r => r.Lists.Expectations.Ending(day, day, today, 600));

    /// <summary>All that the pages ask when they are first opened, the quickest first; between any two the asking may stop.</summary>
    public static IEnumerable<Action> Opened(RecordCache cache, DateOnly today) =>
    [
        () => cache.Get("head", RecordHead.Read),
        () => Ties(cache),
        () => Outlets(cache),
        () => Totals(cache),
        () => Provenances(cache),
        () => Actors(cache),
        () => Places(cache),
        () => Expectations(cache, First(Expected(cache, today)), null, 1, today),
        () => Holders(cache, today),
        () => Ending(cache, new DateOnly(today.Year, today.Month, 1), today),
    ];
}
