using System.Globalization;
using Parallax.Model.Mentions;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>Times that recur.</summary>
static class SetRules
{
    public static readonly TimeRule[] All =
    [
        new("set.every", "Every and each with a unit, a weekday, a month or a part of the day recur.", Kind.Every, Every),
        new("set.frequency", "An adverb of frequency.", Kind.Frequency, Frequency),
        new("set.weekdays", "Weekdays in the plural recur.", Kind.Weekday, Weekdays),
        new("set.times", "So many times in a unit.", Kind.Number | Kind.Opener | Kind.Vague, Times) { StartsWithDigits = true },
    ];

    static TimeFind Made(int i, int end, string value) => new(i, end, TimeType.Set, value, default, Anchored: false);

    static TimeFind? Every(TimeContext c, int i)
    {
        var scan = c.Scan;
        if (scan.Says(i + 1, "of") && DurationRules.All.First(r => r.Id == "duration.span").Match(c, i + 2) is { } span)
        {
            return span with { First = i };
        }

        var at = scan.Says(i + 1, "other", "single") ? i + 2 : i + 1;
        var twice = scan.Says(i + 1, "other");
        if (scan.Is(at, Kind.Weekday) && !scan.Is(at, Kind.Wary))
        {
            var (suffix, end) = WeekdayRules.Part(scan, at + 1);
            return Made(i, end, Weekday(scan.Value(at, Kind.Weekday)) + suffix);
        }

        if (scan.Is(at, Kind.Month))
        {
            return Made(i, DateRules.AfterMonth(scan, at), string.Create(CultureInfo.InvariantCulture, $"XXXX-{scan.Value(at, Kind.Month):D2}"));
        }

        if (scan.Is(at, Kind.Part))
        {
            return Made(i, at + 1, "XXXX-XX-XXT" + scan.Code(at, Kind.Part));
        }

        if (scan.Is(at, Kind.Season))
        {
            return Made(i, at + 1, "XXXX-" + scan.Code(at, Kind.Season));
        }

        if (scan.Is(at, Kind.Unit) && (scan[at].Word!.Kinds & Kind.Plural) == 0 && !scan.Says(at, "second", "half"))
        {
            return Made(i, at + 1, DurationValue.Of(scan.Value(at, Kind.Unit) * (twice ? 2 : 1), scan[at].Word!.Unit));
        }

        return LengthReading.Read(scan, at) is { IsVague: false } measure && !scan.Says(at, "a", "an") ? Made(i, measure.End, measure.Value) : null;
    }

    static TimeFind? Frequency(TimeContext c, int i)
    {
        var scan = c.Scan;
        return scan[i + 1].Capital || scan[i].Capital && i > 0 && scan.IsWord(i - 1) ? null : Made(i, i + 1, scan.Code(i, Kind.Frequency));
    }

    static TimeFind? Weekdays(TimeContext c, int i)
    {
        var scan = c.Scan;
        var plural = (scan[i].Word!.Kinds & Kind.Plural) != 0;
        var nights = scan.Is(i + 1, Kind.Part) && (scan[i + 1].Word!.Kinds & Kind.Plural) != 0;
        if (!plural && !nights || scan.Is(i, Kind.Wary))
        {
            return null;
        }

        return scan.Is(i + 1, Kind.Part)
            ? Made(i, i + 2, Weekday(scan.Value(i, Kind.Weekday)) + "T" + scan.Code(i + 1, Kind.Part))
            : Made(i, i + 1, Weekday(scan.Value(i, Kind.Weekday)));
    }

    static TimeFind? Times(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "once", "twice", "thrice") ? i + 1
            : Counting.Read(scan, i) is { } count && scan.Says(count.End, "times") ? count.End + 1
            : -1;
        return at > 0 && scan.Says(at, "a", "an", "each", "every", "per") && scan.Is(at + 1, Kind.Unit) && (scan[at + 1].Word!.Kinds & Kind.Plural) == 0
            ? Made(i, at + 2, DurationValue.Of(1, scan[at + 1].Word!.Unit))
            : null;
    }

    static string Weekday(int weekday) => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}");
}
