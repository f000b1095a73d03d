using Microsoft.AspNetCore.Mvc;
using Parallax.Comparing.Ties;
using Parallax.Model;
using Parallax.Store.Views;
using Parallax.Web.Drawing;
using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>Two actors over time.</summary>
sealed class TieModel(RecordCache cache, ActorNames names) : RecordPage(cache)
{
    /// <summary>What actors are called.</summary>
    public ActorNames Names => names;

    /// <summary>The pair.</summary>
    public TieRow Row { get; private set; } = null!;

    /// <summary>Its days or weeks.</summary>
    public IReadOnlyList<SeriesPoint> Series { get; private set; } = [];

    /// <summary>Its coded happenings.</summary>
    public EquatableList<TieEventRow> Events { get; private set; }

    /// <summary>Its last seven days against the weeks before.</summary>
    public IReadOnlyList<TieChange> Changes { get; private set; } = [];

    /// <inheritdoc cref="TieModel"/>
    public IActionResult OnGet(string first, string second)
    {
        if (Ask($"tie {first} {second}", r => r.Lists.Ties.Between(first, second)) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        Events = Ask($"events {first} {second}", r => r.Lists.Ties.EventsBetween(first, second, 2000));
        Series = SeriesPoint.Of(Ask($"coverage {first} {second}", r => r.Lists.Actors.Coverage(first, second)), Events);
        Changes = Ask($"events change {first} {second}", r => TieChanges.Read(r, first, second, Today));
        return Page();
    }
}
