using System.Globalization;
using System.Text.RegularExpressions;
using Parallax.Model;

namespace Parallax.Evaluation.Polnear;

/// <summary>Reads PolNeAR: <c>text/NAME.txt</c> beside <c>attributions/NAME_XXXX.ann</c> (brat stand-off; offsets count code points).</summary>
public static partial class PolnearReader
{
    /// <summary>All documents of a part's folder, by name.</summary>
    /// <exception cref="FileNotFoundException">An annotation has no text.</exception>
    public static IReadOnlyList<PolnearDocument> ReadFolder(string folder) =>
        [.. Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal).Select(file =>
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var text = Path.Combine(folder, "text", Annotator().Replace(name, "") + ".txt");
            return File.Exists(text)
                ? Read(name, File.ReadAllText(text), File.ReadAllLines(file))
                : throw new FileNotFoundException($"{file} has no text; expected {text}");
        })];

    /// <summary>Reads one document. Lines that name unknown spans, and attributions without a cue or a content, are left out.</summary>
    public static PolnearDocument Read(string name, string text, IEnumerable<string> lines)
    {
        var units = UnitOfCodePoint(text);
        var spans = new Dictionary<string, EquatableList<TextSpan>>(StringComparer.Ordinal);
        var discarded = new List<TextSpan>();
        var events = new List<string>();
        foreach (var line in lines)
        {
            var cells = line.Split('\t');
            if (cells.Length >= 2 && cells[0].StartsWith('T'))
            {
                var label = cells[1].Split(' ', 2);
                EquatableList<TextSpan> pieces = [.. label[1].Split(';').Select(p => Piece(text, units, p)).Where(s => !s.IsEmpty)];
                spans[cells[0]] = pieces;
                if (label[0] == "Discard")
                {
                    discarded.AddRange(pieces);
                }
            }
            else if (cells.Length >= 2 && cells[0].StartsWith('E') && cells[1].StartsWith("Attribution", StringComparison.Ordinal))
            {
                events.Add(cells[1]);
            }
        }

        var attributions = events.Select(e => Parts(e, spans)).Where(a => !a.Cue.IsEmpty && !a.Content.IsEmpty).OrderBy(a => a.Cue[0]);
        var blank = text.IndexOf("\n\n", StringComparison.Ordinal);
        return new PolnearDocument(name, text, blank < 0 ? 0 : blank + 2, [.. attributions], [.. discarded]);
    }

    static AttributionParts Parts(string line, Dictionary<string, EquatableList<TextSpan>> spans)
    {
        EquatableList<TextSpan> Role(string role) =>
            [.. line.Split(' ').Skip(1).Select(p => p.Split(':'))
                .Where(p => p.Length == 2 && p[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') == role)
                .SelectMany(p => spans.GetValueOrDefault(p[1])).Order()];
        return new AttributionParts(Role("Source"), Role("Cue"), Role("Content"));
    }

    static TextSpan Piece(string text, int[] units, string piece)
    {
        var ends = piece.Split(' ');
        var start = units[Math.Min(int.Parse(ends[0], CultureInfo.InvariantCulture), units.Length - 1)];
        var end = units[Math.Min(int.Parse(ends[1], CultureInfo.InvariantCulture), units.Length - 1)];
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, Math.Max(start, end));
    }

    static int[] UnitOfCodePoint(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            units.Add(i);
        }

        units.Add(text.Length);
        return [.. units];
    }

    [GeneratedRegex("_[0-9a-f]{4}$")]
    private static partial Regex Annotator();
}
