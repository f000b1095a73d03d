using System.Globalization;
using System.Text;
using Parallax.Model;
using Parallax.Model.Expectations;

namespace Parallax.Expectations;

/// <summary>Expectations that have a day as a calendar that other programs read (RFC 5545).</summary>
static class ICalendar
{
    const int LineOctets = 75;

    /// <summary>The calendar, lines ended by CRLF as the standard asks. What has no day, or only an earliest one, is left out.</summary>
    /// <param name="entries">Expectations.</param>
    /// <param name="asOf">The day that stands as the time stamp; never the clock, so that the same record gives the same file.</param>
    public static string Of(IEnumerable<LedgerEntry> entries, DateOnly asOf)
    {
        var calendar = new StringBuilder();
        Line(calendar, "BEGIN:VCALENDAR");
        Line(calendar, "VERSION:2.0");
        Line(calendar, "PRODID:-//Parallax//expectations//EN");
        Line(calendar, "CALSCALE:GREGORIAN");
        foreach (var entry in entries)
        {
            var expectation = entry.Expectation;
            if (expectation.Window.To is not { } last)
            {
                continue;
            }

            Line(calendar, "BEGIN:VEVENT");
            Line(calendar, FormattableString.Invariant($"UID:{expectation.Statement.Report}-{expectation.Statement.Statement}@parallax.invalid"));
            Line(calendar, $"DTSTAMP:{Day(asOf)}T000000Z");
            Line(calendar, $"DTSTART;VALUE=DATE:{Day(expectation.Window.From ?? last)}");
            Line(calendar, $"DTEND;VALUE=DATE:{Day(last == DateOnly.MaxValue ? last : last.AddDays(1))}");
            Line(calendar, "SUMMARY:" + Text(expectation.What));
            Line(calendar, "DESCRIPTION:" + Text($"{string.Join(", citing ", expectation.Holder.IsEmpty ? [entry.Outlet] : expectation.Holder)}: {Labels.Of(expectation.Strength)}{(expectation.Conditional ? ", on a condition" : "")}; {Labels.Of(expectation.Status)}; story {entry.Story.Id}, report {expectation.Statement.Report}"));
            if (expectation.Place is { } place)
            {
                Line(calendar, "LOCATION:" + Text(place));
            }

            Line(calendar, "STATUS:" + (expectation.Status == ExpectationStatus.Cancelled ? "CANCELLED" : expectation.Strength == Strength.Certain ? "CONFIRMED" : "TENTATIVE"));
            Line(calendar, "TRANSP:TRANSPARENT");
            Line(calendar, "END:VEVENT");
        }

        Line(calendar, "END:VCALENDAR");
        return calendar.ToString();
    }

    static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    static string Text(string text) => string.Concat(text.Select(c => c switch
    {
        '\\' or ';' or ',' => "\\" + c,
        '\n' => "\\n",
        _ when char.IsControl(c) => "",
        _ => c.ToString(),
    }));

    /// <summary>Folds a line at 75 octets, never inside a character.</summary>
    static void Line(StringBuilder calendar, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                calendar.Append("\r\n ");
                octets = 1;
            }

            calendar.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
    }
}
