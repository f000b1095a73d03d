using Parallax.Reading.Times;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Figures;

/// <summary>Reads numbers in digits and words, magnitudes, fractions and shares.</summary>
static class AmountReading
{
    const double Largest = 1e15;

    /// <summary>The amount that begins at a token, or null.</summary>
    /// <param name="scan">The text's pieces.</param>
    /// <param name="vocabulary">The words of figures.</param>
    /// <param name="i">Where it begins.</param>
    /// <param name="isMoney">Whether a currency's sign stands before it, so that a glued m is million.</param>
    public static Amount? Read(TimeScan scan, FigureVocabulary vocabulary, int i, bool isMoney) =>
        vocabulary.Magnitude(scan, i) is { } magnitude ? new Amount(magnitude.Low, null, magnitude.End, false, 1)
        : Share(scan, i) ?? Whole(scan, vocabulary, i, isMoney);

    static Amount? Whole(TimeScan scan, FigureVocabulary vocabulary, int i, bool isMoney)
    {
        double value;
        int end;
        double scale = 1;
        if (scan.Says(i, "a", "an", "half") && Counting.Read(scan, i) is { IsVague: false } told && told.End > i + 1 && !scan.Says(i + 1, "couple") && !(scan.Says(i, "a", "an") && scan.Says(i + 1, "half")))
        {
            (value, end) = (told.Value, told.End);
            if (value == .5)
            {
                if (!scan.Is(end, Kind.Scale))
                {
                    return null;
                }

                value *= scan.Value(end, Kind.Scale);
                end++;
            }
        }
        else if (Counting.Cardinal(scan, i) is { } cardinal)
        {
            (value, end) = cardinal;
            scale = scan[i].Digits > 0 && cardinal.End == i + 2 ? scan.Value(i + 1, Kind.Scale) : 1;
            if (scan[i].Digits > 0 && end == i + 1 && scan[end].Glued && vocabulary.Is(scan.Form(end), "scale") && (isMoney || !scan.Says(end, "m")))
            {
                scale = scan.Says(end, "k") ? 1e3 : scan.Says(end, "m", "mn", "mln") ? 1e6 : scan.Says(end, "tn", "trn") ? 1e12 : 1e9;
                value *= scale;
                end++;
            }
        }
        else
        {
            return null;
        }

        if (scan.Says(end, "trillion"))
        {
            (value, scale, end) = (value * 1e12, 1e12, end + 1);
        }
        else if (scan.Says(end, "dozen"))
        {
            (value, scale, end) = (value * 12, 12, end + 1);
        }
        else if (scan.Says(end, "million", "billion", "thousand", "hundred") && scan.IsDash(end - 1) is false && scale == 1 && scan.Is(end, Kind.Scale) && value < 1000)
        {
            scale = scan.Value(end, Kind.Scale);
            (value, end) = (value * scale, end + 1);
        }

        return value <= Largest ? new Amount((decimal)value, (decimal)value, end, false, (decimal)scale) : null;
    }

    /// <summary>Fractions of a whole in percent: half of, a third of, three-quarters of, one in five.</summary>
    static Amount? Share(TimeScan scan, int i)
    {
        if (scan.Says(i, "half") && (scan.Says(i + 1, "of") || scan.Says(i + 1, "the", "its", "their", "his", "her", "our", "all") && scan.IsWord(i + 2)))
        {
            return new(50, 50, i + 1, true, 1);
        }

        if (Counting.Cardinal(scan, i) is { } part && scan[i].Digits == 0 && part.Value is >= 1 and <= 9)
        {
            if (scan.Says(part.End, "in") && Counting.Cardinal(scan, part.End + 1) is { } whole && scan[part.End + 1].Digits == 0 && whole.Value > part.Value && whole.Value <= 100 && !scan.Is(whole.End, Kind.Unit | Kind.Scale))
            {
                return Of(part.Value, whole.Value, whole.End);
            }

            if (scan.Says(part.End, "out") && scan.Says(part.End + 1, "of") && (scan.Says(part.End + 2, "every") ? part.End + 3 : part.End + 2) is var at
                && Counting.Cardinal(scan, at) is { } every && every.Value > part.Value && every.Value <= 100)
            {
                return Of(part.Value, every.Value, every.End);
            }
        }

        double? count = scan.Says(i, "a", "one") ? 1 : Counting.Cardinal(scan, i) is { Value: >= 2 and <= 9 } many && many.End == i + 1 && scan[i].Digits == 0 ? many.Value : null;
        if (count is not { } parts)
        {
            return null;
        }

        var name = scan.IsDash(i + 1) ? i + 2 : i + 1;
        var denominator = Denominator(scan, name);
        return denominator > 0 && parts < denominator && (scan.Says(name + 1, "of") || scan.Says(name + 1, "the")) ? Of(parts, denominator, name + 1) : null;
    }

    static int Denominator(TimeScan scan, int i)
    {
        if (scan.Says(i, "half", "halves"))
        {
            return 2;
        }

        if (scan.Says(i, "quarter", "quarters"))
        {
            return 4;
        }

        if (scan.Is(i, Kind.Ordinal))
        {
            return scan.Value(i, Kind.Ordinal) is >= 3 and <= 10 and var d ? d : 0;
        }

        ReadOnlySpan<string> plurals = ["thirds", "", "fifths", "sixths", "sevenths", "eighths", "ninths", "tenths"];
        for (var k = 0; k < plurals.Length; k++)
        {
            if (plurals[k].Length > 0 && scan.Says(i, plurals[k]))
            {
                return k + 3;
            }
        }

        return 0;
    }

    static Amount Of(double part, double whole, int end)
    {
        var share = (decimal)part * 100 / (decimal)whole;
        return new(share, share, end, true, 1);
    }
}
