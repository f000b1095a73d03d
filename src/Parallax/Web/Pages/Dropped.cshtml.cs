using Microsoft.AspNetCore.Mvc;
using Parallax.Store.Views;
using Parallax.Web.Drop;
using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>How far an upload is, and what has come of it.</summary>
sealed class DroppedModel(RecordCache cache, RecordPool pool, DropRoom room) : RecordPage(cache)
{
    const int MostListed = 200;

    /// <summary>How far it is.</summary>
    public DropState State { get; private set; } = null!;

    /// <summary>The reports so far.</summary>
    public IReadOnlyList<ReportHead> Reports { get; private set; } = [];

    /// <inheritdoc cref="DroppedModel"/>
    public IActionResult OnGet(string id)
    {
        if (room.State(id) is not { } state)
        {
            return NotFound();
        }

        State = state;
        Reports = pool.Read(r => state.Reports.Take(MostListed).Select(r.Lists.Report).OfType<ReportHead>().ToArray());
        if (!state.IsDone)
        {
            // Works without script; with it the page asks for less.
            Response.Headers["Refresh"] = "2";
        }

        return Page();
    }
}
