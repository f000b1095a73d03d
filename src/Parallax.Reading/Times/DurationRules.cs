using Parallax.Model;
using Parallax.Model.Mentions;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>Lengths of time, and the days that lie so far away.</summary>
static class DurationRules
{
    const Kind Openers = Kind.Opener | Kind.Number | Kind.Vague | Kind.Bound | Kind.Scale;

    public static readonly TimeRule[] All =
    [
        new("duration", "A count and a unit are a length of time, bounds and fillers included.", Openers, Length) { StartsWithDigits = true },
        new("duration.compound", "A count and a unit joined to a modifier: a five-year plan, a day-long talk.", Kind.Number | Kind.Vague | Kind.Unit, Compound) { StartsWithDigits = true },
        new("duration.plural", "Units without a count after a word for a length: for years, within days.", Kind.Unit, Plural),
        new("duration.ago", "So long ago is a calendar unit before the report's.", Openers | Kind.Unit, Ago) { StartsWithDigits = true },
        new("duration.offset", "So long earlier or later is a calendar unit seen from the time in focus.", Openers, Offset) { StartsWithDigits = true },
        new("duration.span", "The past, last, next or first so many units.", Kind.Opener | Kind.Shift | Kind.Ordinal, Span),
        new("duration.straight", "The third straight day: a run of so many units that ends with the one in focus.", Kind.Opener | Kind.Ordinal, Straight),
    ];

    /// <summary>A count, fillers and a unit: what they measure, and the token after them.</summary>
    public readonly record struct Measure(Counting.Count Count, Grain Unit, double Total, int End)
    {
        public bool IsVague => Count.IsVague;
        public string Value => IsVague ? DurationValue.Vague(Unit) : DurationValue.Of(Total, Unit);
    }

    /// <summary>The token after bounds that begin here: "at least", "more than", "about".</summary>
    public static int AfterBound(TimeScan scan, int i)
    {
        if (scan.Says(i, "at") && scan.Says(i + 1, "least", "most"))
        {
            return AfterBound(scan, i + 2);
        }

        if (scan.Says(i, "more", "less", "fewer") && scan.Says(i + 1, "than"))
        {
            return i + 2;
        }

        if (scan.Says(i, "up") && scan.Says(i + 1, "to"))
        {
            return i + 2;
        }

        if (scan.Says(i, "as") && scan.Says(i + 1, "many", "much", "long", "little", "few") && scan.Says(i + 2, "as"))
        {
            return i + 3;
        }

        if (scan.Says(i, "no", "not") && scan.Says(i + 1, "more", "less", "fewer", "later") && scan.Says(i + 2, "than"))
        {
            return i + 3;
        }

        if (scan.Says(i, "well", "just") && scan.Says(i + 1, "over", "under"))
        {
            return i + 2;
        }

        if (scan.Says(i, "close") && scan.Says(i + 1, "to"))
        {
            return i + 2;
        }

        return scan.Says(i, "about", "around", "almost", "nearly", "roughly", "approximately", "some") ? i + 1 : i;
    }

    /// <summary>Reads count, fillers and unit.</summary>
    public static Measure? Read(TimeScan scan, int i)
    {
        if (Counting.Read(scan, i) is not { } count)
        {
            return null;
        }

        var at = count.End;
        if (scan.Says(at, "or", "to") || scan.IsDash(at))
        {
            if (Counting.Cardinal(scan, at + 1) is { } upper && scan.Is(upper.End, Kind.Unit))
            {
                count = count with { Value = upper.Value };
                at = upper.End;
            }
        }

        for (var fillers = 0; fillers < 2 && scan.Is(at, Kind.Filler); fillers++)
        {
            at++;
        }

        if (!scan.Is(at, Kind.Unit) || scan[at].Capital && scan.IsWord(at + 1) && scan[at + 1].Capital)
        {
            return null;
        }

        var unit = scan[at].Word!.Unit;
        var total = count.Value * scan.Value(at, Kind.Unit);
        at++;
        if (scan.Says(at, "and") && scan.Says(at + 1, "a") && scan.Says(at + 2, "half"))
        {
            total += .5;
            at += 3;
        }

        return new(count, unit, total, at);
    }

    static TimeFind? Length(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = AfterBound(scan, i);
        var definite = scan.Says(at, "the", "these", "those", "another", "both") && at == i;
        if (definite && scan.Says(at, "another") && scan.Is(at + 1, Kind.Unit) && scan[at + 1].Word!.Unit >= Grain.Year && scan[at + 1].Word!.Unit is not Grain.Second)
        {
            return new(i, at + 2, TimeType.Duration, DurationValue.Of(1, scan[at + 1].Word!.Unit), default, Anchored: false);
        }

        var number = definite ? at + 1 : at;
        if (scan.Says(number, "over") || Read(scan, number) is not { } measure || scan.Says(measure.End, "old") || scan.IsDash(measure.End) && scan.Says(measure.End + 1, "old"))
        {
            return null;
        }

        var article = scan.Says(number, "a", "an");
        if (scan[number].Digits > 0 && scan[measure.End - 1].Capital || scan.Says(measure.End, "a") && scan.Says(measure.End + 1, "day") || scan.Mark(measure.End) == '/')
        {
            return null;
        }

        if (definite && measure.Total > 1 && (scan[measure.End - 1].Word is { } modifier && (modifier.Kinds & (Kind.Plural | Kind.Unit)) == Kind.Unit))
        {
            // "the two day rally": the article is the rally's.
            return null;
        }

        if (measure.Unit is Grain.Second or Grain.Half or Grain.Quarter or Grain.Weekend && article)
        {
            return null;
        }

        if (article && measure.End - number == 2 && at == i && !Lasts(scan, i, measure.End))
        {
            return null;
        }

        var end = measure.End;
        if (scan.Says(end, "or") && scan.Says(end + 1, "so", "more", "less"))
        {
            end += 2;
        }

        return new(i, end, TimeType.Duration, measure.Value, default, Anchored: false);
    }

    /// <summary>Whether "a year" is a length here and no rate: "for a year", "a year after"; not "five million a year".</summary>
    static bool Lasts(TimeScan scan, int i, int end) =>
        scan.Says(i - 1, "for", "in", "within", "after", "over", "during", "of", "than", "least", "nearly", "almost", "about", "take", "takes", "took", "taken", "lasted", "last", "lasting", "spent", "spend", "spends", "until", "by", "once", "wait", "waited", "not", "only", "just", "be", "was", "is")
        || scan.Says(end, "after", "before", "since", "or", "from", "into", "and")
        || scan.Mark(i - 1) is ',' or '.' or '"' or '“' && scan.Says(end, "of");

    static TimeFind? Compound(TimeContext c, int i)
    {
        var scan = c.Scan;
        int at;
        double total;
        var vague = false;
        if (scan.Is(i, Kind.Unit))
        {
            (total, at) = (1, i);
            vague = (scan[i].Word!.Kinds & Kind.Plural) != 0;
            if (!scan.IsDash(i + 1) || !scan.Says(i + 2, "long") || scan.IsDash(i - 1))
            {
                return null;
            }
        }
        else if (scan.Is(i, Kind.Vague) && scan.IsDash(i + 1) && scan[i + 1].Glued)
        {
            (total, at, vague) = (0, i + 2, true);
        }
        else if (Counting.Cardinal(scan, i) is { } count && scan.IsDash(count.End) && scan[count.End].Glued && (!scan[i].Glued || i == 0 || !scan.IsDash(i - 1) && scan.Mark(i - 1) is not '$'))
        {
            (total, at) = (count.Value, count.End + 1);
        }
        else
        {
            return null;
        }

        if (!scan.Is(at, Kind.Unit) || scan[at].Word!.Unit is Grain.Half || scan[at].Word!.Unit == Grain.Quarter && (scan[at].Word!.Kinds & Kind.Plural) != 0)
        {
            return null;
        }

        var end = at + 1;
        if (scan.IsDash(end) && scan.Says(end + 1, "old", "olds"))
        {
            return null;
        }

        if (scan.IsDash(end) && scan.Says(end + 1, "long"))
        {
            end += 2;
        }

        var unit = scan[at].Word!.Unit;
        return new(i, end, TimeType.Duration, vague ? DurationValue.Vague(unit) : DurationValue.Of(total * scan.Value(at, Kind.Unit), unit), default, Anchored: false);
    }

    static TimeFind? Plural(TimeContext c, int i)
    {
        var scan = c.Scan;
        if ((scan[i].Word!.Kinds & Kind.Plural) == 0 || scan[i].Word!.Unit is Grain.Half or Grain.Quarter or Grain.Second or Grain.Weekend || scan[i].Capital && i > 0 && !scan[i - 1].Capital && scan.IsWord(i - 1))
        {
            return null;
        }

        if (!scan.Says(i - 1, "for", "in", "within", "after", "over", "of", "take", "takes", "took", "lasted", "last", "spent", "spend", "or", "despite", "following", "just", "only", "mere") || scan.Says(i + 1, "old"))
        {
            return null;
        }

        var end = scan.Says(i + 1, "or", "and") && scan.Is(i + 2, Kind.Unit) && (scan[i + 2].Word!.Kinds & Kind.Plural) != 0 ? i + 3 : i + 1;
        return new(i, end, TimeType.Duration, DurationValue.Vague(scan[i].Word!.Unit), default, Anchored: false);
    }

    static TimeFind? Ago(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = AfterBound(scan, i);
        if (at == i && scan.Is(i, Kind.Unit) && (scan[i].Word!.Kinds & Kind.Plural) != 0 && scan.Says(i + 1, "ago", "earlier", "before"))
        {
            return scan.Says(i + 1, "ago")
                ? new(i, i + 2, TimeType.Date, "PAST_REF", new DayInterval(null, c.Anchor), Anchored: true)
                : new(i, i + 1, TimeType.Duration, DurationValue.Vague(scan[i].Word!.Unit), default, Anchored: false);
        }

        if (Read(scan, at) is not { } measure)
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
        var at = AfterBound(scan, i);
        if (Read(scan, at) is not { } measure || measure.Unit > Grain.Day)
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

    static TimeFind? Away(int first, int end, CalendarTime from, Measure measure, int side, bool anchored)
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

    static TimeFind? Span(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the", "this", "these", "its", "a") ? i + 1 : i;
        at = AfterBound(scan, at) is var bounded && bounded > at && scan.Says(bounded, "the") ? bounded + 1 : at;
        if (!(scan.Is(at, Kind.Shift) && !scan.Says(at, "this", "current", "present")) && !scan.Says(at, "first", "final", "initial", "opening"))
        {
            return null;
        }

        var side = scan.Is(at, Kind.Shift) ? scan.Value(at, Kind.Shift) : 0;
        var number = at + 1;
        number = scan.Says(number, "couple") ? number - 1 : number;
        Measure? read;
        if (scan.Says(at + 1, "couple"))
        {
            var unit = scan.Says(at + 2, "of") ? at + 3 : at + 2;
            read = scan.Is(unit, Kind.Unit) ? new Measure(new(2, false, unit), scan[unit].Word!.Unit, 2, unit + 1) : null;
        }
        else
        {
            read = scan.Says(number, "a", "an", "half") ? null : Read(scan, number);
        }

        if (read is not { } measure || (scan[measure.End - 1].Word is { } last && (last.Kinds & (Kind.Plural | Kind.Unit)) == Kind.Unit && measure.Total > 1))
        {
            return null;
        }

        var days = c.Anchor is not { } anchor || side == 0 || scan.Code(at, Kind.Shift) == "focus" ? default
            : measure.IsVague ? side < 0 ? new DayInterval(null, anchor) : new DayInterval(anchor, null)
            : measure.Unit > Grain.Day ? DayInterval.Of(anchor)
            : CalendarTime.Moved(anchor, measure.Unit, side * (int)Math.Min(100000, Math.Ceiling(measure.Total))) is { } other
                ? side < 0 ? new DayInterval(other, anchor) : new DayInterval(anchor, other)
                : default;
        return new(i, measure.End, TimeType.Duration, measure.Value, days, Anchored: side != 0);
    }

    static TimeFind? Straight(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the", "a", "its", "their") ? i + 1 : i;
        int number, end;
        if (scan.Is(at, Kind.Ordinal))
        {
            (number, end) = (scan.Value(at, Kind.Ordinal), at + 1);
        }
        else if (scan.IsWhole(at, 1, 365) && scan[at + 1].Glued && scan.Says(at + 1, "st", "nd", "rd", "th"))
        {
            (number, end) = ((int)scan[at].Number, at + 2);
        }
        else
        {
            return null;
        }

        if (!scan.Says(end, "straight", "consecutive", "successive", "running") || !scan.Is(end + 1, Kind.Unit) || scan[end + 1].Word!.Unit is Grain.Half or Grain.Hour or Grain.Minute or Grain.Second)
        {
            return null;
        }

        var unit = scan[end + 1].Word!.Unit;
        var from = c.Focus is { Grain: Grain.Day } focus && c.Anchor is { } a && Math.Abs(a.DayNumber - focus.First.DayNumber) < 8 ? focus.First : c.Anchor;
        var days = from is { } last && CalendarTime.At(unit, last).Moved(unit, 1 - number) is { } first ? new DayInterval(first.First, last) : default;
        return new(i, end + 2, TimeType.Duration, DurationValue.Of(number, unit), days, Anchored: true);
    }
}
