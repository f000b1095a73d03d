using System.Globalization;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Reading.Actors;

namespace Parallax.Tests.Reading.Actors;

/// <summary>
/// One file of cases/actors: a date line, a text (its first paragraph the title where a blank line follows inside), then lines of
/// <c>words[#n] | COUNTRY.SECTOR.name [| words of the antecedent or - [| words of the members, parted by commas]]</c>.
/// Only what a line gives is compared; <c>#2</c> is the second mention of those words.
/// </summary>
public sealed record ActorCase(DateOnly? Day, string Text, IReadOnlyList<string> Expected)
{
    public static ActorCase Parse(string file)
    {
        var parts = file.ReplaceLineEndings("\n").Split("\n---\n");
        var head = parts[0].Split("\n\n", 2);
        return new ActorCase(
            head[0] == "date -" ? null : DateOnly.ParseExact(head[0]["date ".Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            head[1].TrimEnd('\n'),
            parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The same lines as the program reads the text.</summary>
    public IReadOnlyList<string> Read(KnowledgeBase knowledge)
    {
        var blank = Text.IndexOf("\n\n", StringComparison.Ordinal);
        var mentions = MentionReading.Read(knowledge.Table(LanguageLayer.From).Analyze(Text, blank < 0 ? 0 : blank + 2), Day, knowledge);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. Expected.Select(line => Line(line, mentions, seen))];
    }

    string Line(string line, EquatableList<Mention> mentions, Dictionary<string, int> seen)
    {
        var cells = line.Split(" | ");
        var words = cells[0];
        var nth = 1;
        if (words.LastIndexOf('#') is > 0 and var mark)
        {
            nth = int.Parse(words[(mark + 1)..], CultureInfo.InvariantCulture);
            words = words[..mark];
        }
        else
        {
            nth = seen[words] = seen.GetValueOrDefault(words) + 1;
            nth = 1;
        }

        // A line for a short name means the mention that is no more than it.
        var found = mentions.Where(m => m.Span.In(Text).SequenceEqual(words)).Skip(nth - 1).FirstOrDefault();
        if (found is null)
        {
            return cells[0] + " | no mention";
        }

        var read = $"{cells[0]} | {found.Actor?.Country}.{found.Actor?.Sector}.{found.Actor?.Name}";
        if (cells.Length > 2)
        {
            read += " | " + (found.Antecedent is { } back ? Words(mentions[back]) : "-");
        }

        return cells.Length > 3 ? read + " | " + string.Join(", ", found.Members.Select(m => Words(mentions[m]))) : read;
    }

    string Words(Mention mention) => mention.Span.In(Text).ToString();
}
