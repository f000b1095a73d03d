using Parallax.Model;
using Parallax.Model.Mentions;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>A part of a unit: early, mid and late, earlier and later, the end of.</summary>
static class EdgeRules
{
    public static readonly TimeRule[] All =
    [
        new("edge.adjective", "Early, mid and late keep the unit's value; their days are its first, middle and last third.", Kind.Edge | Kind.Opener, Adjective),
        new("edge.of", "The end of a unit belongs to the expression.", Kind.Opener, Of),
        new("edge.bound", "At least, about and around before a date or a length belong to it.", Kind.Bound, Bound),
    ];

    /// <summary>A third of a unit, 1 the first to 3 the last; in weeks Monday to Wednesday, Wednesday to Friday, Thursday to Sunday.</summary>
    public static (DayInterval Days, bool Known) Part(CalendarTime unit, int third)
    {
        var first = unit.First;
        var last = unit.Last;
        return unit.Grain switch
        {
            Grain.Day or Grain.Weekend => (unit.Days, false),
            Grain.Week => (third switch { 1 => new(first, CalendarTime.Plus(first, 2)), 2 => new(CalendarTime.Plus(first, 2), CalendarTime.Plus(first, 4)), _ => new(CalendarTime.Plus(first, 3), last) }, true),
            Grain.Month => (third switch { 1 => new(first, CalendarTime.Plus(first, 9)), 2 => new(CalendarTime.Plus(first, 10), CalendarTime.Plus(first, 19)), _ => new(CalendarTime.Plus(first, 20), last) }, true),
            Grain.Year => (third switch
            {
                1 => new(first, new DateOnly(first.Year, 4, 30)),
                2 => new(new DateOnly(first.Year, 5, 1), new DateOnly(first.Year, 8, 31)),
                _ => new(new DateOnly(first.Year, 9, 1), last),
            }, true),
            _ => (Third(first, last, third), true),
        };
    }

    static DayInterval Third(DateOnly first, DateOnly last, int third)
    {
        var length = last.DayNumber - first.DayNumber + 1;
        int from = length * (third - 1) / 3, to = length * third / 3 - 1;
        return new(CalendarTime.Plus(first, from), CalendarTime.Plus(first, Math.Max(from, to)));
    }

    static TimeFind? Adjective(TimeContext c, int i)
    {
        var scan = c.Scan;
        var the = scan.Says(i, "the", "a", "as");
        var at = the ? i + 1 : i;
        if (!scan.Is(at, Kind.Edge))
        {
            return null;
        }

        if (the && scan.IsDash(at + 1) && !scan.Is(at + 2, Kind.Decade) && scan[at + 2].Digits == 0)
        {
            return null;
        }

        var edge = scan.Value(at, Kind.Edge);
        var next = at + 1;
        if (scan.IsDash(next) && edge <= 3)
        {
            next++;
        }

        if (TimeGrammar.Match(c, next, edges: false) is not { Value.Length: > 0 } find || find.Type is TimeType.Duration or TimeType.Set || find.Point is not { } point)
        {
            return null;
        }

        if (edge <= 3 && find.Type == TimeType.Time && find.Rule != "weekday" && find.Rule != "relative.day" && find.Rule != "weekday.shifted")
        {
            return null;
        }

        if (edge is 4 or 5 && !(find.Rule is "relative.unit" or "focus.that" or "relative.day" or "weekday" or "weekday.shifted" or "date.shifted-month" or "focus.the-unit" or "period.season" or "part.shifted"))
        {
            return null;
        }

        var days = edge switch
        {
            <= 3 when find.Type == TimeType.Date => Part(point, edge).Days,
            4 when c.Anchor is { } anchor && point.First <= anchor && anchor <= point.Last => new DayInterval(point.First, anchor),
            5 when c.Anchor is { } anchor && point.First <= anchor && anchor <= point.Last => new DayInterval(anchor, point.Last),
            _ => find.Days,
        };
        return find with { First = i, Days = days, Tail = null };
    }

    static TimeFind? Of(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the") ? i + 1 : i;
        at = scan.Says(at, "very") ? at + 1 : at;
        if (!scan.Says(at, "end", "beginning", "start", "middle", "close", "latter") || at == i && !scan.Says(i, "end"))
        {
            return null;
        }

        var third = scan.Says(at, "end", "close", "latter") ? 3 : scan.Says(at, "middle") ? 2 : 1;
        var of = scan.Says(at, "latter") && scan.Says(at + 1, "part", "half") ? at + 2 : at + 1;
        if (!scan.Says(of, "of"))
        {
            return null;
        }

        var find = scan.Says(of + 1, "the") && scan.Says(of + 2, "week", "month", "year", "decade", "century") && !scan.Is(of + 3, Kind.Edge) && scan[of + 3].Digits == 0 && c.Anchor is { } anchor
            ? TimeContext.Anchored(of + 1, of + 3, CalendarTime.At(scan[of + 2].Word!.Unit, anchor))
            : TimeGrammar.Match(c, of + 1, edges: false);
        return find is { Type: TimeType.Date, Point: { Grain: not Grain.Day } point } ? find with { First = i, Days = Part(point, third).Days, Tail = null } : null;
    }

    static TimeFind? Bound(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = LengthReading.AfterBound(scan, i);
        if (at == i || scan.Says(i, "some", "up"))
        {
            return null;
        }

        var find = TimeGrammar.Match(c, at, edges: false);
        return find is null || find.Value.Length == 0 ? null
            : find.Rule is "clock" && scan.Says(i, "about", "around", "nearly", "almost", "approximately", "roughly") || find.Rule is "relative.end" || find.Rule is "duration.span" && scan.Says(at, "the")
                ? find with { First = i }
                : null;
    }
}
