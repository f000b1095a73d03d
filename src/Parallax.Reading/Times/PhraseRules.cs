using System.Globalization;
using Parallax.Model;
using Parallax.Model.Mentions;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>Fixed wordings and holidays from the pack.</summary>
static class PhraseRules
{
    public static readonly TimeRule[] All =
    [
        new("phrase", "Fixed wordings for now, the past and the future.", Kind.Phrase, Phrase),
        new("holiday", "A day with a name, in the year that stands beside it or that its tense gives.", Kind.Holiday | Kind.Shift, HolidayName),
    ];

    static TimeFind? Phrase(TimeContext c, int i)
    {
        foreach (var phrase in c.Vocabulary.Phrases(c.Scan.Form(i).ToString()))
        {
            if (!phrase.Stands(c.Scan, i, out var end))
            {
                continue;
            }

            if (phrase.Value == "PRESENT_REF" && phrase.Words.Length == 1 && c.Scan[i].Capital)
            {
                // "Now, …" opens a sentence as a word of discourse.
                return null;
            }

            return phrase.Type is { } type ? new(i, end, type, phrase.Value, DaysOf(c, phrase.Value), Anchored: true) : new(i, end, TimeType.Date, "", default, false);
        }

        return null;
    }

    static DayInterval DaysOf(TimeContext c, string value) => c.Anchor is not { } anchor ? default : value switch
    {
        "PRESENT_REF" => DayInterval.Of(anchor),
        "PAST_REF" => new(null, anchor),
        "FUTURE_REF" => new(anchor, null),
        _ => default,
    };

    static TimeFind? HolidayName(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "last", "this", "next") ? i + 1 : i;
        if (!scan[at].Capital && !scan.Says(at, "the"))
        {
            return null;
        }

        foreach (var holiday in scan.Is(at, Kind.Holiday) ? c.Vocabulary.Holidays(scan.Form(at).ToString()) : [])
        {
            if (!holiday.Name.Stands(scan, at, out var end) || scan.IsWord(end) && scan[end].Capital && !scan.Is(end, Kind.Weekday | Kind.Month))
            {
                continue;
            }

            if (DateRules.YearAfter(scan, end) is { } year)
            {
                return holiday.In(year.Year) is { } told ? TimeContext.Fixed(i, year.End, told) : null;
            }

            if (c.Year is { } story && holiday.In(story) is { } past)
            {
                return TimeContext.Fixed(i, end, past);
            }

            if (c.Anchor is not { } anchor)
            {
                return holiday is { Kind: "fixed", Arguments: [var month, var day] }
                    ? TimeContext.Relative(i, end, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}-{day:D2}"))
                    : null;
            }

            return Nearest(holiday, anchor, at > i ? scan.Value(i, Kind.Shift) : c.Tense(i) switch { Direction.Past => -1, Direction.Future => 1, _ => 0 }, strict: at > i) is { } point
                ? TimeContext.Anchored(i, end, point)
                : null;
        }

        return null;
    }

    static CalendarTime? Nearest(Holiday holiday, DateOnly anchor, int side, bool strict)
    {
        CalendarTime? best = null;
        foreach (var year in new[] { anchor.Year - 1, anchor.Year, anchor.Year + 1 })
        {
            if (holiday.In(year) is not { } point)
            {
                continue;
            }

            var away = point.First.DayNumber - anchor.DayNumber;
            if (side < 0 && away > (strict ? -1 : 0) || side > 0 && away < (strict ? 1 : 0))
            {
                continue;
            }

            if (best is not { } known || Math.Abs(away) < Math.Abs(known.First.DayNumber - anchor.DayNumber))
            {
                best = point;
            }
        }

        return best;
    }
}
