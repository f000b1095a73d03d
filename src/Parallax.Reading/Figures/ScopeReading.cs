using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Reading.Times;

namespace Parallax.Reading.Figures;

/// <summary>Words that narrow a count, and the day it holds for.</summary>
static class ScopeReading
{
    const int Before = 8, After = 14;

    /// <summary>"in Derna alone", "including", "another", "others", "a day", "of voters"; null where the count stands for the whole.</summary>
    public static TextSpan? Of(TokenTable words, TimeScan scan, FigureVocabulary vocabulary, FigureFind find, int word, int unit)
    {
        if (find.Further >= 0)
        {
            return scan.Span(find.Further, find.First);
        }

        if (scan.Says(find.End, "others", "other", "more"))
        {
            return scan.Span(find.End, find.End + 1);
        }

        if (scan.Says(find.First - 1, "including", "among") || scan.Says(find.First - 1, "them") && scan.Says(find.First - 2, "among"))
        {
            return scan.Span(scan.Says(find.First - 1, "them") ? find.First - 2 : find.First - 1, find.First);
        }

        if (Alone(scan, find) is { } alone)
        {
            return alone;
        }

        if (find.Unit == "%" && scan.Says(find.End, "of") && words.At(scan[find.End].End) is var of && of < words.Count)
        {
            var noun = unit >= 0 ? unit : words.Child(word, "nmod");
            return noun >= of ? new TextSpan(scan[find.End].Start, words.Span(Math.Max(noun, words.Rightmost(noun))).End) : null;
        }

        var at = find.End;
        for (var k = 0; k < 3 && (k == 0 || scan.IsWord(at - 1)) && scan.IsWord(at); k++, at++)
        {
            if (scan.Says(at, "a", "an", "per", "each", "every") && scan.IsWord(at + 1) && vocabulary.Is(scan.Form(at + 1), "rate"))
            {
                return scan.Span(at, at + 2);
            }
        }

        return null;
    }

    /// <summary>The day that "as of Monday" or "by Monday" names in the figure's sentence; open where none does.</summary>
    public static DayInterval AsOf(AnalyzedText text, EquatableList<Time> times, Sentence sentence)
    {
        foreach (var time in times)
        {
            if (time.Span.Start >= sentence.Span.End)
            {
                break;
            }

            if (time.Span.Start < sentence.Span.Start || time.Days.To is not { } last)
            {
                continue;
            }

            var before = text.Text.AsSpan(sentence.Span.Start, time.Span.Start - sentence.Span.Start).TrimEnd();
            if (before.EndsWith("as of", StringComparison.OrdinalIgnoreCase) || Ends(before, "by"))
            {
                return DayInterval.Of(last);
            }
        }

        return default;
    }

    static bool Ends(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || char.IsWhiteSpace(text[^(word.Length + 1)]));

    static TextSpan? Alone(TimeScan scan, FigureFind find)
    {
        for (var k = find.First - 1; k >= Math.Max(0, find.First - Before) && !Ends(scan, k); k--)
        {
            if (scan.Says(k, "alone") && Back(scan, k) is { } found)
            {
                return found;
            }
        }

        for (var k = find.End; k < Math.Min(scan.Count, find.End + After) && !Ends(scan, k); k++)
        {
            if (scan.Says(k, "alone") && Back(scan, k) is { } found)
            {
                return found;
            }

            if (scan[k].Digits > 0)
            {
                break;
            }
        }

        return null;
    }

    static TextSpan? Back(TimeScan scan, int alone)
    {
        for (var k = alone - 1; k >= Math.Max(0, alone - 6); k--)
        {
            if (scan.Says(k, "in", "at", "from", "on", "for", "this", "last"))
            {
                return scan.Span(k, alone + 1);
            }
        }

        return null;
    }

    static bool Ends(TimeScan scan, int i) => scan[i].End == scan[i].Start || scan.Mark(i) is '.' or ';' or '!' or '?';
}
