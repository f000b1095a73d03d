using Parallax.Language;
using Parallax.Model.Mentions;
using Parallax.Reading.Times;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Figures;

/// <summary>Numbers that count nothing: parts of names and labels, ages, scores, addresses, telephone and list numbers, bare years.</summary>
static class FigureExclusion
{
    const int OldestAge = 115;

    /// <summary>Whether the number is no figure, by the pieces around it alone.</summary>
    public static bool ByForm(TimeScan scan, FigureVocabulary vocabulary, FigureFind find)
    {
        var i = find.Number;
        var end = find.NumberEnd;
        var digits = scan[i].Digits > 0;
        if (scan[i].Glued && i > 0 && find.UnitFirst != find.First && (scan.IsWord(i - 1) || scan.Mark(i - 1) is '#' or '@' or '/' or ':' or '_' or '+' or '*' or '\\' or '&' or '='
            || scan.Mark(i - 1) is '.' && scan[i - 1].Glued || scan.IsDash(i - 1) && scan[i - 1].Glued && i > 1 && (scan.IsWord(i - 2) || scan[i - 2].Digits > 0)))
        {
            return true;
        }

        if (scan.IsWord(end) && scan[end].Glued && digits && !vocabulary.Is(scan.Form(end), "measure") && find.UnitEnd <= end && find.UnitFirst < end)
        {
            return true;
        }

        if (scan.IsDash(end) && scan[end].Glued && (scan[end + 1].Glued && (scan.IsWord(end + 1) || scan[end + 1].Digits > 0)))
        {
            return true;
        }

        if (digits && (scan[i].Digits > 1 && scan.Text[scan[i].Start] == '0' && !scan[i].Grouped || scan.Mark(i - 1) == '+' || scan.Mark(end) is '/' or ':' && scan[end + 1].Digits > 0 && scan[end + 1].Glued))
        {
            return true;
        }

        return IsList(scan, i, end) || IsAge(scan, i, end) || IsTelephone(scan, i) || IsAddress(scan, vocabulary, end, digits)
            || IsLabel(scan, vocabulary, i, digits) || IsPronoun(scan, i, end) || scan.Mark(end) == '.' && scan[end].Glued && scan[end + 1].Glued && scan[end + 1].Digits > 0;
    }

    /// <summary>Whether the number is no figure, given what it would count: the word at <paramref name="unit"/>, -1 where it counts none.</summary>
    public static bool ByTree(AnalyzedText text, TimeScan scan, FigureFind find, int word, int unit)
    {
        if (find.Unit is not null)
        {
            return false;
        }

        var i = find.Number;
        var one = scan.Says(i, "one") && find.NumberEnd == i + 1;
        var digits = scan[i].Digits > 0;
        if (unit < 0 && (one || digits && scan[i].Digits == 4 && !scan[i].Grouped && scan[i].Number is >= 1000 and < 2200 && find.NumberEnd == i + 1))
        {
            return true;
        }

        // "Boeing 737", "Windows 10": a capital before and nothing counted after.
        if (unit < 0 && digits && scan.IsWord(i - 1) && scan[i - 1].Capital && find.First == i && i > 1 && !scan.Is(i - 1, Kind.Weekday | Kind.Month) && word >= 0
            && text.Tokens.Upos(text.Tokens.At(scan[i - 1].Start)) == Upos.PROPN && scan[i - 2].Mark != '.' && text.Tokens.Deprel(word) is not ("obj" or "obl" or "nsubj" or "nsubj:pass" or "root" or "conj"))
        {
            return true;
        }

        foreach (var name in text.Names)
        {
            if (name.First > word)
            {
                break;
            }

            if (name.End > word && name.End - name.First > 1 && (name.First < word || name.Kind is MentionKind.Facility or MentionKind.Product or MentionKind.Miscellaneous) && unit < name.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two joined numbers are a score or a vote: "2-1", "98-2".</summary>
    public static bool IsScore(TimeScan scan, FigureVocabulary vocabulary, FigureFind find)
    {
        if (!scan.IsDash(find.Number + 1) || find.NumberEnd != find.Number + 3 || find.Unit is not null)
        {
            return false;
        }

        for (var k = 1; k <= 6; k++)
        {
            if (scan.IsWord(find.Number - k) && vocabulary.Is(scan.Form(find.Number - k), "score"))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsList(TimeScan scan, int i, int end)
    {
        if (scan.Mark(end) is not ('.' or ')') || !scan[end].Glued || scan[i].Digits is 0 or > 2)
        {
            return false;
        }

        if (scan.Mark(end) == ')' && scan.Mark(i - 1) == '(')
        {
            return true;
        }

        for (var c = scan[i].Start - 1; c >= 0; c--)
        {
            if (scan.Text[c] == '\n')
            {
                break;
            }

            if (!char.IsWhiteSpace(scan.Text[c]))
            {
                return false;
            }
        }

        return scan[end + 1].End > scan[end + 1].Start;
    }

    static bool IsAge(TimeScan scan, int i, int end)
    {
        if (scan[i].Digits > 0 && (scan[i].Grouped || scan[i].Number > OldestAge))
        {
            return false;
        }

        return scan.Says(i - 1, "aged", "age") || scan.Says(i - 1, "of") && scan.Says(i - 2, "age") || scan.Says(end, "years", "year", "months") && scan.Says(end + 1, "old")
            || scan[i].Digits is 1 or 2 or 3 && end == i + 1 && scan.Mark(i - 1) == ',' && scan.Mark(end) is ',' or '.' && scan.Mark(i - 1) == ',' && scan.IsWord(i - 2) && scan.Mark(end) == ','
            || scan[i].Digits == 2 && end == i + 1 && scan.Mark(i - 1) == '(' && scan.Mark(end) == ')';
    }

    static bool IsTelephone(TimeScan scan, int i)
    {
        if (scan[i].Digits == 0)
        {
            return false;
        }

        int first = i, last = i;
        while (scan[first - 1].Digits > 0 || scan.IsDash(first - 1) && scan[first - 2].Digits > 0 && i - first < 12)
        {
            first--;
        }

        while (scan[last + 1].Digits > 0 || scan.IsDash(last + 1) && scan[last + 2].Digits > 0 && last - i < 12)
        {
            last++;
        }

        var groups = 0;
        for (var k = first; k <= last; k++)
        {
            groups += scan[k].Digits > 0 ? 1 : 0;
        }

        return groups >= 3 || scan.Mark(first - 1) == '+';
    }

    static bool IsAddress(TimeScan scan, FigureVocabulary vocabulary, int end, bool digits)
    {
        for (var k = 0; digits && k < 4 && scan.IsWord(end + k) && scan[end + k].Capital; k++)
        {
            if (k > 0 && vocabulary.Is(scan.Form(end + k), "street"))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsLabel(TimeScan scan, FigureVocabulary vocabulary, int i, bool digits)
    {
        var at = scan.Mark(i - 1) == '.' && scan[i - 1].Glued && scan.IsWord(i - 2) && scan[i - 2].End - scan[i - 2].Start <= 4 ? i - 2 : i - 1;
        at = scan.Says(at, "of") && scan[at - 1].Capital ? at - 1 : at;
        return scan.IsWord(at) && (digits || scan[at].Capital && scan[i].Capital || scan[at].Capital && at < i - 1) && vocabulary.Is(scan.Form(at), "label") && (scan[at].Capital || digits && scan.Mark(at + 1) != ',')
            && !(at == i - 1 && scan.Says(at, "no", "part", "unit", "area", "office", "rule", "bill", "law") && !scan[at].Capital && scan.IsWord(i + 1))
            && !scan.Says(at, "figure");
    }

    /// <summary>"one of", "no one", "one another", "the one".</summary>
    static bool IsPronoun(TimeScan scan, int i, int end) =>
        scan.Says(i, "one") && end == i + 1
        && (scan.Says(end, "of", "another", "day", "side", "hand", "who", "that") || scan.Says(i - 1, "no", "the", "this", "that", "each", "every", "any", "which", "another", "some"));
}
