namespace Parallax.Reading.Times;

/// <summary>Reads the counts of time expressions: "18", "two and a half", "twenty-five", "several", "a couple of".</summary>
static class Counting
{
    /// <summary>A count before a unit.</summary>
    /// <param name="Value">How many; meaningless where vague.</param>
    /// <param name="IsVague">Whether the words leave the number open.</param>
    /// <param name="End">The token after it.</param>
    public readonly record struct Count(double Value, bool IsVague, int End);

    /// <summary>The count that begins at a token, the indefinite article included; null where none does.</summary>
    public static Count? Read(TimeScan scan, int i)
    {
        if (Article(scan, i) is { } some)
        {
            return some;
        }

        if (scan.Is(i, TimeWordKind.Vague))
        {
            return new(0, true, i + 1);
        }

        if (scan.Says(i, "dozens", "scores", "hundreds", "thousands") && scan.Says(i + 1, "of"))
        {
            return new(0, true, i + 2);
        }

        if (scan.Says(i, "half") && scan.Says(i + 1, "a", "an"))
        {
            return scan.Says(i + 2, "dozen") ? new(6, false, i + 3) : new(.5, false, i + 2);
        }

        return Cardinal(scan, i) is { } number ? Fraction(scan, number) : null;
    }

    /// <summary>A whole number in digits or words, and the token after it.</summary>
    public static (double Value, int End)? Cardinal(TimeScan scan, int i)
    {
        if (scan[i].Digits > 0)
        {
            var value = scan[i].Number;
            return scan.Is(i + 1, TimeWordKind.Scale) && !scan[i + 1].Glued ? (value * scan.Value(i + 1, TimeWordKind.Scale), i + 2) : (value, i + 1);
        }

        double total = 0, group = 0;
        var end = i;
        for (var j = i; ; j++)
        {
            if (scan.IsDash(j) && end == j && scan.Is(j + 1, TimeWordKind.Number) && group >= 20 && group % 10 == 0 && scan[j].Glued)
            {
                continue;
            }

            if (scan.Is(j, TimeWordKind.Number))
            {
                var value = scan.Value(j, TimeWordKind.Number);
                if (end > i && group % 100 != 0 && !(group % 100 >= 20 && group % 10 == 0 && value < 10))
                {
                    break;
                }

                group += value;
                end = j + 1;
            }
            else if (scan.Is(j, TimeWordKind.Scale) && end > i)
            {
                var scale = scan.Value(j, TimeWordKind.Scale);
                if (scale == 100)
                {
                    group *= 100;
                }
                else
                {
                    total += group * scale;
                    group = 0;
                }

                end = j + 1;
            }
            else if (!(scan.Says(j, "and") && end == j && j > i && scan.Is(j - 1, TimeWordKind.Scale) && scan.Is(j + 1, TimeWordKind.Number)))
            {
                break;
            }
        }

        return end > i ? (total + group, end) : null;
    }

    /// <summary>A year in words: "nineteen ninety-four", "two thousand"; null where the words are none.</summary>
    public static (int Year, int End)? SpelledYear(TimeScan scan, int i)
    {
        if (!scan.Is(i, TimeWordKind.Number))
        {
            return null;
        }

        var century = scan.Value(i, TimeWordKind.Number);
        if (century is >= 13 and <= 20)
        {
            if (scan.Is(i + 1, TimeWordKind.Scale) && scan.Value(i + 1, TimeWordKind.Scale) == 100)
            {
                return null;
            }

            var rest = scan.IsDash(i + 1) ? i + 2 : i + 1;
            return Cardinal(scan, rest) is { Value: >= 10 and <= 99 } two && scan[rest].Digits == 0 ? ((int)(century * 100 + two.Value), two.End) : null;
        }

        return century == 2 && scan.Says(i + 1, "thousand") && Cardinal(scan, i) is { Value: >= 2000 and <= 2099 } year ? ((int)year.Value, year.End) : null;
    }

    static Count? Article(TimeScan scan, int i)
    {
        if (!scan.Says(i, "a", "an"))
        {
            return null;
        }

        if (scan.Says(i + 1, "few"))
        {
            return new(0, true, i + 2);
        }

        if (scan.Says(i + 1, "couple"))
        {
            return new(2, false, scan.Says(i + 2, "of") ? i + 3 : i + 2);
        }

        if (scan.Says(i + 1, "dozen"))
        {
            return new(12, false, i + 2);
        }

        if (scan.Says(i + 1, "half"))
        {
            return new(.5, false, scan.IsDash(i + 2) ? i + 3 : i + 2);
        }

        if (scan.Says(i + 1, "hundred", "thousand", "million"))
        {
            return new(scan.Value(i + 1, TimeWordKind.Scale), false, i + 2);
        }

        return new(1, false, i + 1);
    }

    static Count Fraction(TimeScan scan, (double Value, int End) whole)
    {
        var (value, end) = whole;
        if (scan.Says(end, "and") && scan.Says(end + 1, "a") && scan.Says(end + 2, "half"))
        {
            return new(value + .5, false, end + 3);
        }

        return scan.IsWhole(end, 1, 9) && scan.Mark(end + 1) == '/' && scan.IsWhole(end + 2, 2, 9)
            ? new(value + scan[end].Number / scan[end + 2].Number, false, end + 3)
            : new(value, false, end);
    }
}
