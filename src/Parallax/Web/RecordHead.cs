using Parallax.Store;

namespace Parallax.Web;

/// <summary>What stands on every page about the record it was made from.</summary>
/// <param name="Reports">How many reports.</param>
/// <param name="Stories">How many stories.</param>
/// <param name="Waiting">How many stories are still to be compared.</param>
/// <param name="LastDay">The last day of publication: "today" to a record, which has no clock.</param>
/// <param name="LastNumber">The number of the report stored last.</param>
sealed record RecordHead(int Reports, int Stories, int Waiting, DateOnly? LastDay, long LastNumber)
{
    public static RecordHead Read(Record record) =>
        new(record.Count, record.Lists.StoryCount(), record.Views.MissingCount(), record.Lists.LastDay(), record.Lists.LastNumber());
}
