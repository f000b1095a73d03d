using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>Reads counts of units, and the bounds before them.</summary>
static class LengthReading
{
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
    public static Length? Read(TimeScan scan, int i)
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
}
