using Parallax.Model;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>Units that the text has spoken of before: that day, the same month, the year.</summary>
static class FocusRules
{
    public static readonly TimeRule[] All =
    [
        new("focus.that", "That and the same take up the unit in focus.", Kind.Opener, That),
        new("focus.within", "Within the month runs from the report's day to the calendar month's end.", Kind.Opener, Within),
        new("focus.the-unit", "The year after a word that hangs it on something is the year at hand.", Kind.Opener, TheUnit),
    ];

    static TimeFind? That(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the") && scan.Says(i + 1, "same", "very") || scan.Says(i, "that") && scan.Says(i + 1, "same") ? i + 1 : i;
        if (!scan.Says(at, "same", "that") || at == i && !scan.Says(i, "that"))
        {
            return null;
        }

        if (!scan.Is(at + 1, Kind.Unit) || (scan[at + 1].Word!.Kinds & Kind.Plural) != 0 || scan[at + 1].Word!.Unit is not (Grain.Day or Grain.Week or Grain.Month or Grain.Year or Grain.Quarter or Grain.Decade)
            || c.Focus is not { } focus)
        {
            return null;
        }

        var grain = scan[at + 1].Word!.Unit;
        if (focus.Grain > grain || focus.Grain == grain)
        {
            return TimeContext.Anchored(i, at + 2, CalendarTime.At(grain, focus.First)) with { Anchored = c.FocusAnchored };
        }

        return null;
    }

    static TimeFind? Within(TimeContext c, int i)
    {
        var scan = c.Scan;
        if (!scan.Says(i, "the") || !scan.Says(i - 1, "within") || !scan.Says(i + 1, "week", "month", "year", "quarter"))
        {
            return null;
        }

        if (c.Anchor is not { } anchor)
        {
            return TimeContext.Relative(i, i + 2, scan.Says(i + 1, "week") ? "XXXX-WXX" : scan.Says(i + 1, "month") ? "XXXX-XX" : "XXXX");
        }

        var unit = CalendarTime.At(scan[i + 1].Word!.Unit, anchor);
        return TimeContext.Anchored(i, i + 2, unit) with { Days = new DayInterval(anchor, unit.Last) };
    }

    static TimeFind? TheUnit(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i + 1, "fiscal", "latest", "calendar", "entire", "whole", "full") ? i + 2 : i + 1;
        at = scan.Says(at, "fiscal", "calendar") ? at + 1 : at;
        if (!scan.Says(i, "the") || !scan.Says(at, "year", "week", "month") || scan.IsDash(at + 1) && scan[at + 1].Glued)
        {
            return null;
        }

        if (!scan.Says(i - 1, "of", "for", "in", "during", "throughout", "through", "over", "on") || scan.Says(at + 1, "of", "after", "before", "when", "following") || scan[at + 1].Digits > 0)
        {
            return null;
        }

        var grain = scan[at].Word!.Unit;
        if (grain != Grain.Year && !scan.Says(i - 1, "of", "for", "during", "through"))
        {
            return null;
        }

        if (grain == Grain.Year && scan.Says(at + 1, "ended", "ending", "to"))
        {
            return new(i, at + 1, Model.Mentions.TimeType.Duration, "P1Y", default, Anchored: false);
        }

        var from = grain == Grain.Year && c.Year is { } story ? new DateOnly(story, 1, 1) : c.Anchor;
        return from is { } day ? TimeContext.Anchored(i, at + 1, CalendarTime.At(grain, day)) : null;
    }
}
