using Parallax.Reading.Times;

namespace Parallax.Reading.Figures;

/// <summary>Puts bounds, ranges, currencies and percent signs around the numbers.</summary>
static class FigureGrammar
{
    /// <summary>The figure that begins at a token, or null.</summary>
    public static FigureFind? Match(TimeScan scan, FigureVocabulary vocabulary, int i)
    {
        var bound = vocabulary.BoundBefore(scan, i);
        var at = bound?.End ?? i;
        // "at least another 20", "only some 300": the inner bound adds nothing but its words.
        var second = bound is null ? null : vocabulary.BoundBefore(scan, at);
        at = second?.End ?? at;
        if (bound is null && scan.Says(i, "between") || bound is not null && scan.Says(at, "between"))
        {
            return Between(scan, vocabulary, i, at + 1, bound?.Kind ?? BoundKind.Exact);
        }

        if (bound is not null && Read(scan, vocabulary, i, at, second is { Kind: not BoundKind.Exact } inner && bound.Value.Kind == BoundKind.Exact ? inner : bound.Value) is { } bounded)
        {
            return bounded;
        }

        return Read(scan, vocabulary, i, i, null);
    }

    static FigureFind? Read(TimeScan scan, FigureVocabulary vocabulary, int i, int at, (BoundKind Kind, string Id, int End)? bound)
    {
        var sign = vocabulary.Sign(scan, at);
        var number = sign?.End ?? at;
        if (AmountReading.Read(scan, vocabulary, number, sign is not null) is not { } amount)
        {
            return null;
        }

        var isRange = false;
        if (UpTo(scan, vocabulary, i, amount, sign is not null) is { } range)
        {
            amount = range;
            isRange = true;
        }

        var (unit, unitFirst, unitEnd, end) = Unit(scan, vocabulary, amount, sign, at);
        var after = bound is null ? vocabulary.BoundAfter(scan, end) : null;
        end = after?.End ?? end;
        var kind = bound?.Kind ?? after?.Kind ?? BoundKind.Exact;
        var rule = bound is { } b ? "bound." + b.Id : after is { } a ? "bound." + a.Id : isRange ? "range" : amount.High is null ? "magnitude" : amount.IsShare ? "share" : "number";
        var inside = kind is BoundKind.Exact or BoundKind.Further;
        return new(
            inside ? at : i, number, amount.End, end, amount.Bounded(kind), unit, unitFirst, unitEnd, kind == BoundKind.Further && bound is not null ? i : -1, rule);
    }

    static FigureFind? Between(TimeScan scan, FigureVocabulary vocabulary, int i, int at, BoundKind kind)
    {
        var sign = vocabulary.Sign(scan, at);
        if (AmountReading.Read(scan, vocabulary, sign?.End ?? at, sign is not null) is not { High: not null } low)
        {
            return null;
        }

        var and = scan.Mark(low.End) == '%' || scan.Says(low.End, "percent") ? low.End + 1 : low.End;
        var other = vocabulary.Sign(scan, and + 1);
        if (!scan.Says(and, "and") || AmountReading.Read(scan, vocabulary, other?.End ?? and + 1, sign is not null) is not { High: { } top } high)
        {
            return null;
        }

        var joined = Joined(low, high);
        if (joined is not { } amount)
        {
            return null;
        }

        var (unit, unitFirst, unitEnd, end) = Unit(scan, vocabulary, amount, sign, at);
        return new(i, sign?.End ?? at, amount.End, end, amount.Bounded(kind), unit, unitFirst, unitEnd, -1, "range.between");
    }

    /// <summary>"10 to 14", "10-14", "two or three", "$3 to $4 billion"; a change "from 10 to 14" is no range.</summary>
    static Amount? UpTo(TimeScan scan, FigureVocabulary vocabulary, int i, Amount low, bool isMoney)
    {
        var at = scan.Mark(low.End) == '%' ? low.End + 1 : low.End;
        var dash = scan.IsDash(at);
        if (!dash && !scan.Says(at, "to", "or") || scan.Says(i - 1, "from") || low.High is null || dash && !scan[at + 1].Glued && scan[at].Glued)
        {
            return null;
        }

        at++;
        var sign = isMoney ? vocabulary.Sign(scan, at)?.End : null;
        return AmountReading.Read(scan, vocabulary, sign ?? at, isMoney) is { High: not null } high && !high.IsShare ? Joined(low, high) : null;
    }

    static Amount? Joined(Amount low, Amount high)
    {
        var from = low.Scale == 1 && high.Scale > 1 && low.Low < high.Low / high.Scale + 1000 && low.Low < high.Low ? low.Low * high.Scale : low.Low;
        from = from > high.High ? low.Low : from;
        return from < high.High ? new Amount(from, high.High, high.End, high.IsShare, high.Scale) : null;
    }

    static (string? Unit, int First, int UnitEnd, int End) Unit(TimeScan scan, FigureVocabulary vocabulary, Amount amount, (string Code, int End)? sign, int at)
    {
        var end = amount.End;
        if (sign is { } money)
        {
            return (money.Code, at, money.End, end);
        }

        if (scan.Mark(end) == '%')
        {
            return ("%", end, end + 1, end + 1);
        }

        if (scan.Says(end, "percent", "pct"))
        {
            return ("%", end, end + 1, end + 1);
        }

        if (scan.Says(end, "per") && scan.Says(end + 1, "cent"))
        {
            return ("%", end, end + 2, end + 2);
        }

        if (scan.Says(end, "percentage") && scan.Says(end + 1, "points", "point"))
        {
            return ("percentage point", end, end + 2, end + 2);
        }

        if (vocabulary.Currency(scan, end) is { } currency && !(scan.Says(end, "won") && !scan.Is(end - 1, TimeWordKind.Scale) && scan.IsWord(end + 1)))
        {
            return (currency.Code, end, currency.End, currency.End);
        }

        return amount.IsShare ? ("%", -1, -1, end) : (null, -1, -1, end);
    }
}
