using Parallax.Model;
using Parallax.Model.Mentions;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>Lengths of time.</summary>
static class DurationRules
{
    /// <summary>What a count can begin with.</summary>
    public const Kind Openers = Kind.Opener | Kind.Number | Kind.Vague | Kind.Bound | Kind.Scale;

    public static readonly TimeRule[] All =
    [
        new("duration", "A count and a unit are a length of time, bounds and fillers included.", Openers, Counted) { StartsWithDigits = true },
        new("duration.compound", "A count and a unit joined to a modifier: a five-year plan, a day-long talk.", Kind.Number | Kind.Vague | Kind.Unit, Compound) { StartsWithDigits = true },
        new("duration.plural", "Units without a count after a word for a length: for years, within days.", Kind.Unit, Plural),
        new("duration.span", "The past, last, next or first so many units.", Kind.Opener | Kind.Shift | Kind.Ordinal, Span),
        new("duration.straight", "The third straight day: a run of so many units that ends with the one in focus.", Kind.Opener | Kind.Ordinal, Straight),
    ];

    static TimeFind? Counted(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = LengthReading.AfterBound(scan, i);
        var definite = scan.Says(at, "the", "these", "those", "another", "both") && at == i;
        if (definite && scan.Says(at, "another") && scan.Is(at + 1, Kind.Unit) && scan[at + 1].Word!.Unit >= Grain.Year && scan[at + 1].Word!.Unit is not Grain.Second)
        {
            return new(i, at + 2, TimeType.Duration, DurationValue.Of(1, scan[at + 1].Word!.Unit), default, Anchored: false);
        }

        var number = definite ? at + 1 : at;
        if (scan.Says(number, "over") || LengthReading.Read(scan, number) is not { } measure || scan.Says(measure.End, "old") || scan.IsDash(measure.End) && scan.Says(measure.End + 1, "old"))
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

    static TimeFind? Span(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the", "this", "these", "its", "a") ? i + 1 : i;
        at = LengthReading.AfterBound(scan, at) is var bounded && bounded > at && scan.Says(bounded, "the") ? bounded + 1 : at;
        if (!(scan.Is(at, Kind.Shift) && !scan.Says(at, "this", "current", "present")) && !scan.Says(at, "first", "final", "initial", "opening"))
        {
            return null;
        }

        if (at == i && scan.Says(at, "last") && scan.IsWord(i - 1) && !scan.Says(i - 1, "in", "over", "for", "during", "within", "of", "through", "throughout"))
        {
            // "to last 72 hours" is the verb.
            return null;
        }

        var side = scan.Is(at, Kind.Shift) ? scan.Value(at, Kind.Shift) : 0;
        var number = at + 1;
        number = scan.Says(number, "couple") ? number - 1 : number;
        Length? read;
        if (scan.Says(at + 1, "couple"))
        {
            var unit = scan.Says(at + 2, "of") ? at + 3 : at + 2;
            read = scan.Is(unit, Kind.Unit) ? new Length(new(2, false, unit), scan[unit].Word!.Unit, 2, unit + 1) : null;
        }
        else
        {
            read = scan.Says(number, "a", "an", "half") ? null : LengthReading.Read(scan, number);
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
