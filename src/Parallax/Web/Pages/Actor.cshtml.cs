using Microsoft.AspNetCore.Mvc;
using Parallax.Model;
using Parallax.Store.Views;
using Parallax.Web.Drawing;
using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>One actor: how much it is covered, what it does to whom, in which stories.</summary>
sealed class ActorModel(RecordCache cache, ActorNames names) : RecordPage(cache)
{
    /// <summary>What actors are called.</summary>
    public ActorNames Names => names;

    /// <summary>The actor.</summary>
    public ActorRow Row { get; private set; } = null!;

    /// <summary>Its days or weeks.</summary>
    public IReadOnlyList<SeriesPoint> Series { get; private set; } = [];

    /// <summary>Whether the last week is unusual.</summary>
    public string? Change { get; private set; }

    /// <summary>Its pairs.</summary>
    public EquatableList<TieRow> Ties { get; private set; }

    /// <summary>Its latest coded happenings.</summary>
    public EquatableList<TieEventRow> Events { get; private set; }

    /// <summary>Its latest stories.</summary>
    public EquatableList<StoryRow> Stories { get; private set; }

    /// <inheritdoc cref="ActorModel"/>
    public IActionResult OnGet(string key)
    {
        Ties = Ask("ties of " + key, r => r.Lists.Ties.Of(key, 60));
        // Some that ties tell apart no report mentions under that key.
        if ((Ask("actor " + key, r => r.Lists.Actors.ByKey(key)) ?? (Ties.IsEmpty ? null : new ActorRow(key, null, null, 0))) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        var coverage = Ask("coverage " + key, r => r.Lists.Actors.Coverage(key));
        Events = Ask("events of " + key, r => r.Lists.Ties.EventsOf(key, 2000));
        Series = SeriesPoint.Of(coverage, Events);
        Change = ChangeWords.Of(coverage, Today);
        Stories = Ask("stories of " + key, r => (EquatableList<StoryRow>)[.. r.Lists.Actors.Stories(key, 25).Select(s => r.Lists.Story(s, long.MaxValue, Today)).OfType<StoryRow>()]);
        return Page();
    }
}
