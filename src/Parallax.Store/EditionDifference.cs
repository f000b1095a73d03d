using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Store;

/// <summary>One change between two editions of a report.</summary>
/// <param name="Removed">Words of the older edition that are gone; empty where something was only added.</param>
/// <param name="Added">Words of the newer edition that are new; empty where something was only taken out.</param>
/// <param name="OldSpan">Where they stood in the older text.</param>
/// <param name="NewSpan">Where they stand in the newer text.</param>
public sealed record EditionChange(string Removed, string Added, TextSpan OldSpan, TextSpan NewSpan);

/// <summary>What changed between two editions of a report, sentence by sentence.</summary>
public static class EditionDifference
{
    /// <summary>Sentences beyond this many on both sides are compared only at their common head and tail.</summary>
    const int Largest = 2000;

    /// <summary>The changes in order. Sentences that stayed word for word are none, wherever white space moved.</summary>
    public static EquatableList<EditionChange> Between(Reading older, Reading newer)
    {
        var (a, b) = (Units(older), Units(newer));
        var (ta, tb) = (Texts(a, older.Report.Text), Texts(b, newer.Report.Text));
        var head = 0;
        while (head < ta.Length && head < tb.Length && ta[head] == tb[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < ta.Length - head && tail < tb.Length - head && ta[^(tail + 1)] == tb[^(tail + 1)])
        {
            tail++;
        }

        var changes = new List<EditionChange>();
        ReadOnlySpan<string> ma = ta.AsSpan(head, ta.Length - head - tail), mb = tb.AsSpan(head, tb.Length - head - tail);
        var kept = (long)ma.Length * mb.Length <= (long)Largest * Largest ? LongestCommon(ma, mb) : [];
        var (i, j) = (0, 0);
        kept.Add((ma.Length, mb.Length));
        foreach (var (ki, kj) in kept)
        {
            if (ki > i || kj > j)
            {
                changes.Add(Change(older, newer, a, b, head + i, head + ki, head + j, head + kj));
            }

            (i, j) = (ki + 1, kj + 1);
        }

        return [.. changes];
    }

    static EditionChange Change(Reading older, Reading newer, TextSpan[] a, TextSpan[] b, int aFrom, int aTo, int bFrom, int bTo)
    {
        var (old, now) = (Span(a, aFrom, aTo, older.Report.Text.Length), Span(b, bFrom, bTo, newer.Report.Text.Length));
        return new EditionChange(old.In(older.Report.Text).ToString(), now.In(newer.Report.Text).ToString(), old, now);
    }

    static TextSpan Span(TextSpan[] units, int from, int to, int end) =>
        from < to ? new TextSpan(units[from].Start, units[to - 1].End)
        : from < units.Length ? new TextSpan(units[from].Start, units[from].Start) : new TextSpan(end, end);

    /// <summary>Sentences; the lines where the reading has none.</summary>
    static TextSpan[] Units(Reading reading)
    {
        if (!reading.Sentences.IsEmpty)
        {
            return [.. reading.Sentences];
        }

        var lines = new List<TextSpan>();
        var text = reading.Report.Text;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                lines.Add(new TextSpan(start, end));
            }

            start = end + 1;
        }

        return [.. lines];
    }

    static string[] Texts(TextSpan[] units, string text) =>
        [.. units.Select(u => string.Join(' ', u.In(text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    static List<(int, int)> LongestCommon(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        var length = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                length[i, j] = a[i] == b[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                pairs.Add((i++, j++));
            }
            else if (length[i + 1, j] >= length[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }
}
