using Microsoft.AspNetCore.Mvc;
using Parallax.Briefs;
using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Store.Views;
using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>What is expected: as a list by status and holder, and as a calendar of the days on which windows end.</summary>
sealed class ExpectationsModel(RecordCache cache) : RecordPage(cache)
{
    /// <summary>The shown status, by its word.</summary>
    [BindProperty(SupportsGet = true, Name = "status")]
    public string? StatusWord { get; set; }

    /// <summary>Only this outermost holder's; empty for what reports expect in their own voice; null for all.</summary>
    public string? Holder { get; private set; }

    /// <summary>Only what ends on this day, whatever its status.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    /// <summary>The month of the calendar, as 2025-03.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    /// <summary>The page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    /// <summary>The shown status.</summary>
    public ExpectationStatus Status { get; private set; }

    /// <summary>How many of each.</summary>
    public IReadOnlyDictionary<ExpectationStatus, int> Counts { get; private set; } = new Dictionary<ExpectationStatus, int>();

    /// <summary>The list.</summary>
    public EquatableList<ExpectationRow> Rows { get; private set; }

    /// <summary>Who has expected most.</summary>
    public EquatableList<HolderRow> Holders { get; private set; }

    /// <summary>The calendar's first day.</summary>
    public DateOnly First { get; private set; }

    /// <summary>What ends in the calendar's month.</summary>
    public ILookup<DateOnly, ExpectationRow> Calendar { get; private set; } = Array.Empty<ExpectationRow>().ToLookup(r => DateOnly.MinValue);

    /// <summary>How many pages the list has.</summary>
    public int Pages => Math.Max(1, (Counts.GetValueOrDefault(Status) + RecordSums.ExpectationsPage - 1) / RecordSums.ExpectationsPage);

    /// <inheritdoc cref="ExpectationsModel"/>
    public void OnGet()
    {
        // A binder makes nothing of an empty value, which is a holder here.
        Holder = Request.Query.TryGetValue("holder", out var holder) ? holder.ToString().Trim() : null;
        Counts = RecordSums.Expected(Cache, Today, Holder);
        Status = (StatusWord is null ? null : Labels.Parse<ExpectationStatus>(StatusWord)) ?? RecordSums.First(Counts);
        Number = Math.Clamp(Number, 1, Pages);
        Rows = Day is { } day ? RecordSums.EndingOn(Cache, day, Today) : RecordSums.Expectations(Cache, Status, Holder, Number, Today);
        Holders = RecordSums.Holders(Cache, Today);
        First = DateOnly.TryParseExact(Month + "-01", "yyyy-MM-dd", out var first) && first.Year is > 1 and < 9999 ? first
            : Day is { Year: > 1 and < 9999 } chosen ? new DateOnly(chosen.Year, chosen.Month, 1)
            : Today == DateOnly.MinValue ? new DateOnly(2000, 1, 1) : new DateOnly(Today.Year, Today.Month, 1);
        Calendar = RecordSums.Ending(Cache, First, Today).ToLookup(r => r.Window.To!.Value);
    }

    /// <summary>The address of the list of a status, or of the first that a holder has any of.</summary>
    public static string Address(ExpectationStatus? status, string? holder)
    {
        string?[] parts = [status is { } shown ? "status=" + Uri.EscapeDataString(Labels.Of(shown)) : null, holder is null ? null : "holder=" + Uri.EscapeDataString(holder)];
        return "/expectations" + (parts.OfType<string>().ToArray() is { Length: > 0 } given ? "?" + string.Join('&', given) : "");
    }

    /// <summary>A holder in a heading.</summary>
    public static string Name(string holder) => holder.Length == 0 ? "reports in their own voice" : BriefWords.OneLine(holder, 60);
}
