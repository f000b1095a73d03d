using System.Text;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;

namespace Parallax.Benchmarks.Streams;

/// <summary>
/// Reports without end, made from some thousand real ones: a story takes the paragraphs of two of them with other names and other words for half of the longer ones; each of its reports
/// changes half of the rest, swaps and drops paragraphs and appears within days of the first; one in four carries an earlier one's text. The same seed gives the same stream.
/// </summary>
sealed class ReportStream
{
    const int MostParagraphs = 16;
    const int LongestStory = 40;
    readonly StreamWords _words;
    readonly (StreamPiece[] Title, StreamPiece[][] Paragraphs)[] _base;
    readonly ulong _seed;
    readonly int _perDay;
    readonly Dictionary<int, List<(uint Story, int Number)>> _planned = [];
    uint _stories;

    public ReportStream(IReadOnlyList<Report> reports, int perDay, ulong seed)
    {
        (_perDay, _seed) = (perDay, seed);
        _words = new StreamWords([.. reports.Select(r => r.Text)]);
        _base = [.. reports
            .Select(r => (_words.Cut(r.Title), r.Text[r.BodyStart..].Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(p => p.Length > 40).Select(_words.Cut).ToArray()))
            .Where(r => r.Item2.Length > 1)];
    }

    /// <summary>The reports of one day in the order in which they arrive; days are asked one after the other.</summary>
    public IEnumerable<StreamReport> Day(int day)
    {
        var list = _planned.Remove(day, out var planned) ? planned : [];
        while (list.Count < _perDay)
        {
            var story = _stories++;
            list.Add((story, 0));
            var size = Size(story);
            for (var number = 1; number < size; number++)
            {
                // Two in three on the first day, the rest on the four days after.
                var later = Random(story, (uint)number, 1) % 3 < 2 ? 0 : 1 + (int)(Random(story, (uint)number, 2) % 4);
                if (later == 0)
                {
                    list.Add((story, number));
                }
                else
                {
                    (_planned.TryGetValue(day + later, out var then) ? then : _planned[day + later] = []).Add((story, number));
                }
            }
        }

        foreach (var (story, number) in list.OrderBy(p => Random(p.Story, (uint)p.Number, 3)))
        {
            yield return Make(story, number, new DateOnly(2025, 1, 1).AddDays(day));
        }
    }

    /// <summary>About six in ten stories have one report; the larger, the rarer.</summary>
    int Size(uint story)
    {
        var chance = (Random(story, 0, 4) % 1_000_000) / 1e6;
        return Math.Clamp((int)(0.9 / Math.Pow(1 - chance + 1e-6, 0.8)), 1, LongestStory);
    }

    StreamReport Make(uint story, int number, DateOnly day)
    {
        // A report that carries another's text is written as that one.
        int? copyOf = number > 0 && Random(story, (uint)number, 5) % 4 == 0 ? (int)(Random(story, (uint)number, 6) % (uint)number) : null;
        var written = copyOf ?? number;
        while (written > 0 && Random(story, (uint)written, 5) % 4 == 0)
        {
            written = (int)(Random(story, (uint)written, 6) % (uint)written);
        }

        var one = _base[Random(story, 1, 7) % (uint)_base.Length];
        var other = _base[Random(story, 2, 7) % (uint)_base.Length];
        var paragraphs = one.Paragraphs.Take(MostParagraphs / 2).Concat(other.Paragraphs.Take(MostParagraphs / 2))
            .Select((p, i) => (Pieces: p, Key: i == 0 ? 0 : Random(story, (uint)(written * 31) + (uint)i, 8)))
            .Where((p, i) => i == 0 || p.Key % 10 < 7)
            .OrderBy(p => p.Key)
            .Select(p => p.Pieces);
        var mentions = new Dictionary<string, Mention>(StringComparer.Ordinal);
        var title = new StringBuilder();
        Write(one.Title, title, story, written, mentions);
        var body = new StringBuilder(8192);
        foreach (var paragraph in paragraphs)
        {
            // A copy drops a paragraph now and then.
            if (body.Length > 0 && number != written && Random(story, (uint)number, 9 + (uint)body.Length) % 6 == 0)
            {
                continue;
            }

            Write(paragraph, body, story, written, mentions);
            body.Append("\n\n");
        }

        var id = $"{Random(story, (uint)number, 10):x16}";
        var report = new Report(
            id, "Outlet", ReportKind.Unknown, new Publication.Given(day), null, title.ToString(), body.ToString());
        return new StreamReport(new Model.Statements.Reading(report, [], [.. mentions.Values], [], []), story, number != written ? $"{Random(story, (uint)written, 10):x16}" : null);
    }

    void Write(StreamPiece[] pieces, StringBuilder into, uint story, int number, Dictionary<string, Mention> mentions)
    {
        foreach (var piece in pieces)
        {
            if (piece.Name >= 0)
            {
                // Names keep their rank, roughly: a country stays a frequent name.
                var name = _words.Names[Near(piece.Name, Random(story, (uint)piece.Name, 11), _words.Names.Length)];
                into.Append(name);
                if (!mentions.ContainsKey(name))
                {
                    var kind = piece.Name % 3 == 0 ? MentionKind.Place : MentionKind.Person;
                    mentions[name] = new Mention(mentions.Count, default, kind, name, null, null, [], "stream");
                }
            }
            else if (piece.Other >= 0 && Random(story, (uint)piece.Other, 12) % 2 == 0)
            {
                into.Append(_words.Others[Near(piece.Other, Random(story, (uint)piece.Other, 13), _words.Others.Length)]);
            }
            else if (piece.Other >= 0 && Random(story + ((ulong)number << 32), (uint)piece.Other, 14) % 2 == 0)
            {
                into.Append(_words.Others[Near(piece.Other, Random(story + ((ulong)number << 32), (uint)piece.Other, 15), _words.Others.Length)]);
            }
            else
            {
                into.Append(piece.Text);
            }
        }
    }

    static int Near(int rank, ulong random, int count) => (int)Math.Min((ulong)count - 1, (ulong)(rank / 2) + (random % (ulong)(rank + 20)));

    ulong Random(ulong a, uint b, uint c)
    {
        // SplitMix64 over the parts.
        var z = _seed + (a * 0x9E3779B97F4A7C15UL) + (b * 0xD1B54A32D192ED03UL) + (c * 0x8CB92BA72F3D8DD7UL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

/// <summary>A made-up report.</summary>
/// <param name="Reading">As grouping gets it.</param>
/// <param name="Story">The story that it was made for.</param>
/// <param name="CopyOf">The id of the report whose text it carries, or null.</param>
sealed record StreamReport(Model.Statements.Reading Reading, uint Story, string? CopyOf);
