using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>All rules of times. At a token the longest match wins; of equally long ones the rule that stands first.</summary>
static class TimeGrammar
{
    /// <summary>Rules that read a unit by itself.</summary>
    static readonly TimeRule[] Core =
    [
        .. PhraseRules.All, .. DateRules.All, .. YearRules.All, .. ClockRules.All, .. WeekdayRules.All, .. RelativeRules.All,
        .. PeriodRules.All, .. FocusRules.All, .. DurationRules.All, .. OffsetRules.All, .. SetRules.All,
    ];

    /// <summary>Every rule, those that narrow a unit read by another last.</summary>
    public static IReadOnlyList<TimeRule> Rules { get; } = [.. Core, .. EdgeRules.All];

    /// <summary>What any rule can begin with: tokens of no such kind are skipped.</summary>
    public static Kind Starts { get; } = Rules.Aggregate(Kind.None, (kinds, rule) => kinds | rule.Starts);

    /// <summary>The longest match at a token, or null. A match with an empty value keeps other rules off its words.</summary>
    public static TimeFind? Match(TimeContext c, int i, bool edges)
    {
        TimeFind? best = null;
        ref readonly var token = ref c.Scan[i];
        foreach (var rule in edges ? Rules : Core)
        {
            var starts = token.Word is { } word ? (word.Kinds & rule.Starts) != 0
                : token.Digits > 0 ? rule.StartsWithDigits
                : token.Mark == '\'' && rule.StartsWithMark;
            if (starts && (token.Word is null || c.Scan.Is(i, rule.Starts)) && rule.Match(c, i) is { } find && (best is null || find.End > best.End))
            {
                best = find.Rule.Length == 0 ? find with { Rule = rule.Id } : find with { Rule = rule.Id };
            }
        }

        return best;
    }

    /// <summary>A single day by the rules that name one, or null.</summary>
    public static TimeFind? DayAt(TimeContext c, int i)
    {
        TimeFind? best = null;
        foreach (var rule in Core)
        {
            if (rule.Id is "date.month-day" or "date.day-month" or "date.weekday-date" or "date.digits" or "weekday" or "weekday.shifted" or "relative.day"
                && (c.Scan[i].Digits > 0 ? rule.StartsWithDigits : c.Scan.Is(i, rule.Starts))
                && rule.Match(c, i) is { Point.Grain: Grain.Day } find && (best is null || find.End > best.End))
            {
                best = find with { Rule = rule.Id };
            }
        }

        return best;
    }
}
