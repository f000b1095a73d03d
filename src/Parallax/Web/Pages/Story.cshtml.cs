using Microsoft.AspNetCore.Mvc;
using Parallax.Briefs;
using Parallax.Model.Expectations;
using Parallax.Model.Stories;
using Parallax.Store.Views;
using Parallax.Web.Drawing;
using Parallax.Web.Records;
using Parallax.Web.Stories;

namespace Parallax.Web.Pages;

/// <summary>The parallax view of one story.</summary>
sealed class StoryModel(RecordCache cache, ViewWishes wishes) : RecordPage(cache)
{
    /// <summary>Accounts side by side.</summary>
    public const int AccountsAcross = 6;

    /// <summary>Happenings on a page.</summary>
    public const int HappeningsDown = 30;

    /// <summary>The story.</summary>
    public StoryPage Story { get; private set; } = null!;

    /// <summary>Its reports, while it is not compared yet.</summary>
    public IReadOnlyList<ReportHead> Waiting { get; private set; } = [];

    /// <summary>Its row in the list.</summary>
    public StoryRow Row { get; private set; } = null!;

    /// <summary>The first account shown, from 0.</summary>
    [BindProperty(SupportsGet = true)]
    public int Accounts { get; set; }

    /// <summary>The page of happenings, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Rows { get; set; } = 1;

    /// <summary>Pages of happenings.</summary>
    public int RowPages => Math.Max(1, (Story.Grid.Happenings.Count + HappeningsDown - 1) / HappeningsDown);

    /// <summary>The rows of this page.</summary>
    public IEnumerable<GridRow> Shown => Story.Grid.Happenings.Skip((Rows - 1) * HappeningsDown).Take(HappeningsDown).Select(Story.Grid.Row);

    /// <summary>The accounts of this page, by their position in the story.</summary>
    public IEnumerable<int> Across => Enumerable.Range(Accounts, Math.Min(AccountsAcross, Story.Reports.Count - Accounts));

    /// <summary>Texts of the shown accounts, by report.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; private set; } = new Dictionary<string, string>();

    /// <summary>The timeline, or null.</summary>
    public Svg? Timeline { get; private set; }

    /// <summary>What people decided about it, and whether it holds.</summary>
    public IReadOnlyList<(StoryDecision Decision, bool Holds)> Decisions { get; private set; } = [];

    /// <inheritdoc cref="StoryModel"/>
    public IActionResult OnGet(string id)
    {
        if (Ask("row " + id, r => r.Lists.Story(id, long.MaxValue, Today)) is not { } row)
        {
            // An id that the story had before it was split or merged leads on.
            return Ask("name " + id, r => r.Stories(id, 2)) is [var now] && now.Id != id ? RedirectToPage(new { id = now.Id }) : NotFound();
        }

        Row = row;
        if (Ask("story " + id, r => StoryPage.Read(r, id)) is not { } story)
        {
            wishes.Add(id);
            Waiting = Ask("reports " + id, r => r.Lists.Reports(id));
            return Page();
        }

        Story = story;
        Accounts = Math.Clamp(Accounts / AccountsAcross * AccountsAcross, 0, Math.Max(0, (story.Reports.Count - 1) / AccountsAcross * AccountsAcross));
        Rows = Math.Clamp(Rows, 1, RowPages);
        Texts = Ask(FormattableString.Invariant($"texts {id} {Accounts}"), r => Across.Select(i => story.Reports[i].Id).ToDictionary(i => i, i => r.Lists.Text(i) ?? "", StringComparer.Ordinal));
        Decisions = DecisionWords.About(story.Brief.Story, [.. Ask("decisions", r => r.Decisions())]);
        Timeline = StoryTimeline.Of(story.Brief, story.Reports);
        return Page();
    }

    /// <summary>The conflicts, updates or agreements of the story.</summary>
    public IEnumerable<Comparison> Of(Relation relation) => Story.Brief.Comparisons.Where(c => c.Relation == relation);

    /// <summary>A report by its id.</summary>
    public ReportHead Report(string id) => Story.Reports.First(r => r.Id == id);

    /// <summary>The status as of the record's last day.</summary>
    public ExpectationStatus Status(Expectation expectation) => ExpectationStanding.Of(expectation.Status, expectation.Window, Today);
}
