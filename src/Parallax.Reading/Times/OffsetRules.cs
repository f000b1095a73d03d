using Parallax.Model;
using Parallax.Model.Mentions;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>Times that lie so long before or after another.</summary>
static class OffsetRules
{
    public static readonly TimeRule[] All =
    [
        new("duration.ago", "So long ago is a calendar unit before the report's.", DurationRules.Openers | Kind.Unit, Ago) { StartsWithDigits = true },
        new("duration.offset", "So long earlier or later is a calendar unit seen from the time in focus.", DurationRules.Openers, Offset) { StartsWithDigits = true },
    ];

    static TimeFind? Ago(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = LengthReading.AfterBound(scan, i);
        if (at == i && scan.Is(i, Kind.Unit) && (scan[i].Word!.Kinds & Kind.Plural) != 0 && scan.Says(i + 1, "ago", "earlier", "before"))
        {
            return scan.Says(i + 1, "ago")
                ? new(i, i + 2, TimeType.Date, "PAST_REF", new DayInterval(null, c.Anchor), Anchored: true)
                : new(i, i + 1, TimeType.Duration, DurationValue.Vague(scan[i].Word!.Unit), default, Anchored: false);
        }

        if (LengthReading.Read(scan, at) is not { } measure)
        {
            return null;
        }

        var end = scan.Says(measure.End, "or") && scan.Says(measure.End + 1, "so", "more") ? measure.End + 2 : measure.End;
        if (!scan.Says(end, "ago") && !(scan.Says(end, "back") && scan.Mark(end + 1) is ',' or '.'))
        {
            return null;
        }

        end++;
        end = scan.Says(end, "today") || scan.Is(end, Kind.Weekday) && !scan.Is(end, Kind.Plural) && measure.Unit == Grain.Week && c.Anchor is null ? end + 1 : end;
        if (measure.IsVague)
        {
            return new(i, end, TimeType.Date, "PAST_REF", new DayInterval(null, c.Anchor), Anchored: true);
        }

        if (measure is { Unit: Grain.Year, Total: 1 } && c.Period is { } period && period.Moved(Grain.Year, -1) is { } compared)
        {
            return TimeContext.Anchored(i, end, compared);
        }

        return c.Anchor is { } anchor ? Away(i, end, new(Grain.Day, anchor), measure, -1, anchored: true) : TimeContext.Relative(i, end, Unknown(measure.Unit));
    }

    static TimeFind? Offset(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = LengthReading.AfterBound(scan, i);
        if (LengthReading.Read(scan, at) is not { } measure || measure.Unit > Grain.Day)
        {
            return null;
        }

        var end = measure.End;
        var side = scan.Says(end, "earlier", "previously", "beforehand") || scan.Says(end, "before") && Ends(scan, end + 1) ? -1
            : scan.Says(end, "later", "afterward", "afterwards", "hence") || scan.Says(end, "after") && Ends(scan, end + 1) || scan.Says(end, "from") && scan.Says(end + 1, "now", "today") ? 1
            : 0;
        if (side == 0)
        {
            return null;
        }

        var fromNow = scan.Says(end, "from", "hence");
        end += scan.Says(end, "from") ? 2 : 1;
        if (measure.IsVague)
        {
            return new(i, measure.End, TimeType.Duration, measure.Value, default, Anchored: false);
        }

        if (measure is { Unit: Grain.Year, Total: 1 } && side < 0 && c.Period is { } period && period.Moved(Grain.Year, -1) is { } compared)
        {
            return TimeContext.Anchored(i, end, compared);
        }

        if (!fromNow && c.Focus is { } focus)
        {
            return Away(i, end, focus, measure, side, c.FocusAnchored);
        }

        return c.Anchor is { } anchor ? Away(i, end, new(Grain.Day, anchor), measure, side, anchored: true) : TimeContext.Relative(i, end, Unknown(measure.Unit));
    }

    static bool Ends(TimeScan scan, int i) => scan[i].Mark is '.' or ',' or ';' or ')' or ':' || scan[i].End == scan[i].Start;

    static string Unknown(Grain unit) => unit switch
    {
        Grain.Year or Grain.Half or Grain.Decade or Grain.Century or Grain.Millennium => "XXXX",
        Grain.Quarter => "XXXX-QX",
        Grain.Month => "XXXX-XX",
        Grain.Week or Grain.Weekend => "XXXX-WXX",
        _ => "XXXX-XX-XX",
    };

    static TimeFind? Away(int first, int end, CalendarTime from, Length measure, int side, bool anchored)
    {
        if (measure.Unit > Grain.Day)
        {
            return new(first, end, TimeType.Time, from.Value, from.Days, anchored);
        }

        var count = (int)Math.Min(100000, Math.Ceiling(measure.Total));
        if (measure.Total % 1 != 0)
        {
            return measure.Unit == Grain.Year && from.Moved(Grain.Month, side * (int)Math.Min(100000, measure.Total * 12)) is { } part
                ? Made(first, end, CalendarTime.At(Grain.Month, part.First), anchored)
                : null;
        }

        var unit = measure.Unit is Grain.Century or Grain.Decade or Grain.Millennium ? Grain.Year : measure.Unit;
        count *= measure.Unit switch { Grain.Decade => 10, Grain.Century => 100, Grain.Millennium => 1000, _ => 1 };
        var point = unit == Grain.Day ? CalendarTime.Moved(side < 0 ? from.First : from.Last, Grain.Day, side * count) is { } day ? new CalendarTime(Grain.Day, day) : (CalendarTime?)null
            : from.Next(unit, side * count);
        return point is { } known ? Made(first, end, known, anchored) : null;
    }

    static TimeFind Made(int first, int end, CalendarTime point, bool anchored) => TimeContext.Anchored(first, end, point) with { Anchored = anchored };
}
