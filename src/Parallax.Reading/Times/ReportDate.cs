using Parallax.Knowledge;
using Parallax.Model;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>A report's own day, where its text fixes one: a dateline with its year, a line that says when it was published.</summary>
public static class ReportDate
{
    /// <summary>Datelines and publication lines stand at the text's two ends; characters looked at from each.</summary>
    const int Reach = 600;

    /// <summary>Words that say what the date beside them is.</summary>
    static readonly string[] Labels = ["published", "posted", "updated", "dated", "date", "issued", "released", "filed"];

    /// <summary>The day and the characters that give it; null where the text leaves it open. A date inside running prose is none.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="bodyStart">Offset of the body's first character.</param>
    /// <param name="knowledge">The packs.</param>
    public static (DateOnly Day, TextSpan Span)? Read(string text, int bodyStart, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(knowledge);
        var vocabulary = knowledge.Table(TimeVocabulary.From);
        bodyStart = Math.Clamp(bodyStart, 0, text.Length);
        var head = Math.Min(text.Length, bodyStart + Reach);
        return Within(text, 0, head, bodyStart, vocabulary)
            ?? (text.Length > head ? Within(text, Math.Max(head, text.Length - Reach), text.Length, bodyStart, vocabulary) : null);
    }

    static (DateOnly, TextSpan)? Within(string text, int from, int to, int bodyStart, TimeVocabulary vocabulary)
    {
        // A cut inside a surrogate pair or a word only makes one odd token at the edge.
        var scan = TimeScan.Of(text[from..to], vocabulary);
        var empty = new Language.TokenTable("", [], [], [], [], [], [], [], []);
        var context = new TimeContext(scan, vocabulary, null, empty);
        (DateOnly, TextSpan)? alone = null;
        for (var i = 0; i < scan.Count; i++)
        {
            if (TimeGrammar.DayAt(context, i) is not { IsAbsolute: true, Point: { Grain: Grain.Day } point } find)
            {
                continue;
            }

            var span = new TextSpan(from + scan.Span(i, find.End).Start, from + scan.Span(i, find.End).End);
            if (Labelled(scan, i) || span.Start >= bodyStart && IsDateline(text, bodyStart, span, scan, i, find.End))
            {
                return (point.First, span);
            }

            if (alone is null && IsLine(text, span))
            {
                alone = (point.First, span);
            }

            i = find.End - 1;
        }

        return alone;
    }

    /// <summary>"Published: Sept. 9, 2023", "Posted on 9 September 2023", "date 2023-09-09".</summary>
    static bool Labelled(TimeScan scan, int i)
    {
        var at = i - 1;
        for (var steps = 0; steps < 8 && (scan.Mark(at) is ':' or ',' or '|' or '-' || scan.Says(at, "on", "at", "last", "first", "of", "publication", "release") || scan[at].Digits > 0 || scan.Is(at, Kind.Zone)); steps++)
        {
            at--;
        }

        if (!scan.IsWord(at))
        {
            return false;
        }

        foreach (var label in Labels)
        {
            if (scan.Says(at, label))
            {
                return scan.Mark(at + 1) == ':' || Starts(scan, at) || scan.Says(at, "date");
            }
        }

        return false;
    }

    /// <summary>Whether a label opens its line, as prose does not.</summary>
    static bool Starts(TimeScan scan, int i)
    {
        var start = scan[i].Start;
        for (var c = start - 1; c >= 0 && scan.Text[c] != '\n'; c--)
        {
            if (!char.IsWhiteSpace(scan.Text[c]) && scan.Text[c] is not ('(' or '[' or '|' or '*'))
            {
                return scan.Says(i - 1, "last", "first") && Starts(scan, i - 1);
            }
        }

        return true;
    }

    /// <summary>A place and a date before the first sentence: "PYONGYANG, Sept. 9, 2023 (KCNA) --".</summary>
    static bool IsDateline(string text, int bodyStart, TextSpan span, TimeScan scan, int i, int end)
    {
        var line = Line(text, bodyStart);
        if (span.Start >= line.End || span.Start - line.Start > 80)
        {
            return false;
        }

        var upper = false;
        foreach (var c in text.AsSpan(line.Start, Math.Max(0, span.Start - line.Start)))
        {
            if (c is '.' or '!' or '?' && !upper)
            {
                return false;
            }

            upper |= char.IsUpper(c);
        }

        var after = end;
        if (scan.Mark(after) is '(' or '/')
        {
            var close = scan.Mark(after) == '(' ? ')' : '/';
            for (after++; after < end + 8 && scan.Mark(after) != close; after++)
            {
            }

            after++;
        }

        return scan.IsDash(after) || scan.Mark(after) is '_' or ':' or '|' || scan.Mark(end) is '(' or '/' || span.Start == line.Start && IsLine(text, span);
    }

    /// <summary>Whether the date has its line to itself.</summary>
    static bool IsLine(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && text[start - 1] != '\n')
        {
            if (!char.IsWhiteSpace(text[--start]))
            {
                return false;
            }
        }

        for (var end = span.End; end < text.Length && text[end] != '\n'; end++)
        {
            if (!char.IsWhiteSpace(text[end]))
            {
                return false;
            }
        }

        return true;
    }

    static TextSpan Line(string text, int at)
    {
        var start = at;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = text.IndexOf('\n', start);
        return new(start, end < 0 ? text.Length : end);
    }
}
