using System.Buffers;
using Parallax.Model;

namespace Parallax.Reading.Sources;

/// <summary>Lines that are laid out as somebody's words: a quotation that a dash and a name end, and the turns of a printed conversation ("MINISTER: It will be built").</summary>
/// <remarks>What is laid out needs no grammar, so these are read from the characters; what the chains find within such a line keeps to it.</remarks>
internal static class VoiceLines
{
    const int LongestName = 60, FewestTurns = 2;

    static readonly SearchValues<char> NoName = SearchValues.Create("“”\"?!:;");

    /// <summary>A line's parts; what is said may go on in the lines that follow.</summary>
    readonly record struct Line(TextSpan Source, TextSpan Cue, EquatableList<TextSpan> Said, bool IsTurn)
    {
        /// <summary>From its first character to its last.</summary>
        public TextSpan Whole => Source.Union(Cue).Union(Said[0]).Union(Said[^1]);
    }

    /// <summary>Adds the attributions that lines make, in place of those that cross them.</summary>
    /// <param name="s">The text.</param>
    /// <param name="mentions">Who is mentioned.</param>
    /// <param name="lexicon">The cues.</param>
    /// <param name="found">The attributions found by word and tree; changed.</param>
    public static void Add(TokenSigns s, MentionIndex mentions, CueLexicon lexicon, List<Attribution> found)
    {
        var lines = Find(s.Text.Text);
        for (var i = found.Count - 1; i >= 0; i--)
        {
            // Lines stand in order, and what an attribution says spans few of them.
            var extent = found[i].Content.Aggregate(found[i].Cue, static (whole, piece) => whole.Union(piece));
            for (var k = First(lines, extent.Start); k < lines.Count && lines[k].Whole.Start < extent.End && Part(lines[k], i, found); k++)
            {
            }
        }

        foreach (var line in lines)
        {
            var head = s.Tokens.HeadOf(line.Source);
            var entry = Mark(lexicon, line.IsTurn ? ":" : "—");
            found.Add(new Attribution(
                line.Source, head, mentions.Of(s.Tokens, line.Source, head), line.Cue, s.Tokens.At(line.Cue.Start), entry.Stance, line.Said, null, entry.Id));
        }
    }

    static CueEntry Mark(CueLexicon lexicon, string mark)
    {
        foreach (var entry in lexicon.Of(mark))
        {
            if (entry.Class == "mark")
            {
                return entry;
            }
        }

        throw new InvalidOperationException($"the pack 'sources' has no mark '{mark}'");
    }

    static List<Line> Find(string text)
    {
        List<Line> signed = [], turns = [];
        var open = false;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var (first, last) = (start, end);
            while (first < last && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (Turn(text, first, last) is { } turn)
            {
                turns.Add(turn);
                open = IsMark(text[first]);
            }
            else if (Signature(text, first, last) is { } signature)
            {
                signed.Add(signature);
                open = false;
            }
            else if (last > first)
            {
                // A turn that opened with a mark goes on in paragraphs that do; "(CROSSTALK)" is nobody's.
                open = open && IsMark(text[first]) && last - first > 1 && text[first + 1] is not ('(' or '[');
                if (open)
                {
                    turns[^1] = turns[^1] with { Said = [.. turns[^1].Said, new TextSpan(first + 1, last)] };
                }
            }

            start = end + 1;
        }

        return turns.Count < FewestTurns ? signed : [.. signed.Concat(turns).OrderBy(l => l.Whole.Start)];
    }

    /// <summary>The first line that ends after an offset.</summary>
    static int First(List<Line> lines, int offset)
    {
        int low = 0, high = lines.Count;
        while (low < high)
        {
            var mid = (low + high) / 2;
            if (lines[mid].Whole.End <= offset)
            {
                low = mid + 1;
            }
            else
            {
                high = mid;
            }
        }

        return low;
    }

    /// <summary>A line that opens with a name in capitals and a colon.</summary>
    static Line? Turn(string text, int first, int last)
    {
        var name = first < last && IsMark(text[first]) ? first + 1 : first;
        var at = name;
        var letters = 0;
        while (at < last && at - name < LongestName && (char.IsUpper(text[at]) || text[at] is ' ' or '.' or '-' or '’' or '\''))
        {
            letters += char.IsUpper(text[at]) ? 1 : 0;
            at++;
        }

        return letters > 1 && at + 2 < last && text[at] == ':' && char.IsWhiteSpace(text[at + 1])
            ? new Line(new TextSpan(name, at), new TextSpan(at, at + 1), [new TextSpan(at + 2, last)], IsTurn: true)
            : null;
    }

    /// <summary>A line that is a quotation, a dash, and a name.</summary>
    static Line? Signature(string text, int first, int last)
    {
        if (first == last || !IsMark(text[first]) || !(char.IsLetterOrDigit(text[last - 1]) || text[last - 1] == '.'))
        {
            return null;
        }

        var dash = text.AsSpan(first, last - first).LastIndexOfAny("―—–") is var found && found >= 0 ? first + found : -1;
        var closing = dash - 1;
        while (closing > first && text[closing] == ' ')
        {
            closing--;
        }

        var name = dash + 1;
        while (name < last && text[name] == ' ')
        {
            name++;
        }

        return dash > first && closing > first + 1 && IsMark(text[closing]) && last - name is > 2 and <= LongestName && char.IsUpper(text[name]) && !text.AsSpan(name, last - name).ContainsAny(NoName)
            ? new Line(new TextSpan(name, last), new TextSpan(dash, dash + 1), [new TextSpan(first, closing + 1)], IsTurn: false)
            : null;
    }

    static bool IsMark(char c) => c is '“' or '”' or '"' or '«' or '»' or '„';

    /// <summary>Keeps an attribution to its side of a line: what its words say in the line or outside it, wherever its cue stands; drops it where its cue is the line's own name or mark.</summary>
    /// <returns>Whether it is still there.</returns>
    static bool Part(Line line, int i, List<Attribution> found)
    {
        var (own, cue, whole) = (found[i], found[i].Cue, line.Whole);
        var inside = line.Said.Any(said => said.Contains(cue));
        if (!inside && !own.Content.Any(whole.Overlaps) && !whole.Overlaps(cue))
        {
            return true;
        }

        EquatableList<TextSpan> content = inside
            ? [.. own.Content.SelectMany(c => line.Said.Where(c.Overlaps).Select(said => new TextSpan(Math.Max(c.Start, said.Start), Math.Min(c.End, said.End))))]
            : [.. own.Content.SelectMany(c => Outside(c, whole))];
        if (content.IsEmpty || line.Source.Overlaps(cue) || line.Cue.Overlaps(cue))
        {
            found.RemoveAt(i);
            return false;
        }

        var keeps = own.Source is { } name && (inside ? line.Said.Any(said => said.Contains(name)) : !whole.Overlaps(name));
        found[i] = keeps ? own with { Content = content } : own with { Content = content, Source = null, SourceHead = -1, Mention = null };
        return true;
    }

    static IEnumerable<TextSpan> Outside(TextSpan piece, TextSpan whole)
    {
        if (!piece.Overlaps(whole))
        {
            yield return piece;
            yield break;
        }

        if (piece.Start < whole.Start)
        {
            yield return new TextSpan(piece.Start, whole.Start);
        }

        if (piece.End > whole.End)
        {
            yield return new TextSpan(whole.End, piece.End);
        }
    }
}
