using Microsoft.AspNetCore.Mvc;
using Parallax.Model;
using Parallax.Store.Views;
using Parallax.Web.Drawing;
using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>One outlet.</summary>
sealed class OutletModel(RecordCache cache) : RecordPage(cache)
{
    /// <summary>What is observed.</summary>
    public OutletRow Row { get; private set; } = null!;

    /// <summary>Whose text it carries.</summary>
    public EquatableList<(string Outlet, int Count)> Carried { get; private set; }

    /// <summary>Its days or weeks.</summary>
    public IReadOnlyList<SeriesPoint> Series { get; private set; } = [];

    /// <summary>Its latest reports.</summary>
    public IReadOnlyList<SearchHit> Latest { get; private set; } = [];

    /// <inheritdoc cref="OutletModel"/>
    public IActionResult OnGet(string name)
    {
        if (Ask("outlet " + name, r => r.Lists.Outlets.ByName(name)) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        Carried = Ask("carried " + name, r => r.Lists.Outlets.Carried(name, 30));
        Series = SeriesPoint.Of(Ask("volume " + name, r => r.Lists.Outlets.Volume(name)), []);
        Latest = Ask("latest " + name, r => r.Lists.Search.Read(r.Lists.Search.Find(new SearchQuestion(null, null, null, null, null, name)).Take(20), null)).ToArray();
        return Page();
    }
}
