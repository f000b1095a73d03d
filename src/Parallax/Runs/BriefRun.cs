using Parallax.Comparing;
using Parallax.Knowledge.Actors;
using Parallax.Model;
using Parallax.Model.Stories;
using Parallax.Store;

namespace Parallax.Runs;

/// <summary>From the record to briefs.</summary>
static class BriefRun
{
    /// <summary>Compares the reports of one story.</summary>
    public static StoryBrief Compose(Record record, Story story, DateOnly asOf, Workbench bench)
    {
        var readings = story.Reports.Select(record.Reading).OfType<Model.Statements.Reading>().ToArray();
        return new StoryBrief(BriefComposition.Compose(story, readings, asOf, bench.Knowledge), readings, asOf, [.. Editions(record, readings)],
            bench.Knowledge.Table(ActorTable.From));
    }

    /// <summary>The last day on which a report of the record was published: "today" to a record that has no clock.</summary>
    public static DateOnly LastDay(Record record) => record.PublicationDays().Select(d => d.Day).Max() ?? DateOnly.MinValue;

    static IEnumerable<(string Report, EquatableList<EditionChange> Changes)> Editions(Record record, Model.Statements.Reading[] readings)
    {
        foreach (var reading in readings)
        {
            var edition = record.Editions(reading.Report.Id);
            if (edition > 1)
            {
                yield return (reading.Report.Id, EditionDifference.Between(record.Edition(reading.Report.Id, edition - 1)!, reading));
            }
        }
    }
}
