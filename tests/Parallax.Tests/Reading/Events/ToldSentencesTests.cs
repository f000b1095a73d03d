using Parallax.Knowledge;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;
using Parallax.Reading;
using Xunit;

namespace Parallax.Tests.Reading.Events;

/// <summary>
/// <c>cases/events/told.tsv</c>: sentences of our own as a reporter of international affairs writes them, each with the PLOVER type that it tells, who does it and to whom:
/// countries by their codes, others by a part of their names, several parted by commas.
/// </summary>
public sealed class ToldSentencesTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    [Fact]
    public void What_plain_sentences_tell_is_coded_with_who_does_it_to_whom()
    {
        int types = 0, actors = 0, named = 0;
        var missed = new List<string>();
        var lines = File.ReadAllLines(Path.Combine(Root(), "cases", "events", "told.tsv")).Skip(1).Select(l => l.Split('\t')).ToArray();
        foreach (var line in lines)
        {
            var reading = Read(line[4]);
            var statement = reading.Statements.FirstOrDefault(s => s.Event?.Type.ToString().Equals(line[1], StringComparison.OrdinalIgnoreCase) == true);
            types += statement is null ? 0 : 1;
            if (statement is null)
            {
                missed.Add(line[0]);
            }

            foreach (var (wanted, found) in new[] { (line[2], statement?.Agents), (line[3], statement?.Patients) })
            {
                foreach (var name in wanted.Split(',', StringSplitOptions.RemoveEmptyEntries))
                {
                    named++;
                    actors += found?.Any(m => Is(reading.Mentions[m].Actor, name)) == true ? 1 : 0;
                }
            }
        }

        Assert.True(lines.Length >= 700);
        Assert.True(types * 100 >= lines.Length * LeastTypes, $"{types} of {lines.Length}: {string.Join(' ', missed)}");
        Assert.True(actors * 100 >= named * LeastActors, $"{actors} of {named}");
    }

    // What is missed is missed by tags and trees, or told by words that no frame has yet.
    const int LeastTypes = 87;
    const int LeastActors = 78;

    static bool Is(Actor? actor, string name) => actor?.Country == name || actor?.Name?.Contains(name, StringComparison.Ordinal) == true;

    static Model.Statements.Reading Read(string sentence) => ReportReading.Read(
        new Report("r1", "Test Courier", ReportKind.Newspaper, new Publication.Given(new DateOnly(2024, 6, 14)), null, "", sentence), Knowledge);

    static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Parallax.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
