using System.Globalization;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Reading.Actors;
using Xunit;

namespace Parallax.Tests.Reading.Actors;

public class ActorLineTests
{
    /// <summary>The share of the pack's own lines that must be read as written; the rest fall to errors of tagger and parser.</summary>
    const double Least = 0.985;

    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    [Fact]
    public void The_lines_of_the_actors_pack_are_read_as_written()
    {
        var layer = Knowledge.Table(LanguageLayer.From);
        var wrong = new List<string>();
        var rows = Knowledge.Pack("actors").Table("tests").Rows;
        foreach (var row in rows)
        {
            var text = row["text"];
            DateOnly? day = row["date"].Length > 0 ? DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
            var start = text.IndexOf(row["phrase"], StringComparison.Ordinal);
            var span = new TextSpan(start, start + row["phrase"].Length);
            var mention = MentionReading.Read(layer.Analyze(text, 0), day, Knowledge).Where(m => m.Span.Overlaps(span)).MaxBy(m => m.Span.End);
            var read = $"{mention?.Actor?.Country}.{mention?.Actor?.Sector}.{mention?.Actor?.Name}";
            var expected = $"{row["country"]}.{row["sector"]}.{row["name"]}";
            if (read != expected)
            {
                wrong.Add($"{row.Id}: {text} [{row["phrase"]}] expected {expected}, read {read}");
            }
        }

        Assert.True(rows.Count >= 1500);
        Assert.True(wrong.Count <= (1 - Least) * rows.Count, string.Join('\n', wrong));
    }
}
