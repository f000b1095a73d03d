namespace Parallax.Comparing.Stories;

/// <summary>How much a stream of stories keeps at hand.</summary>
/// <param name="Reports">A story that none of so many reports touched is not asked any more.</param>
/// <param name="AtHand">A story that none of so many reports touched rests: its reports are let go of.</param>
/// <param name="Recent">The newest reports of a resting story by its id, at most <see cref="GrowingStory.MostRecent"/>, the newest last, from where they are kept; none where it is not known.</param>
public sealed record StoryWindow(int Reports, int AtHand, Func<string, IReadOnlyList<ReportProfile>> Recent)
{
    /// <summary>Everything stays at hand.</summary>
    public static StoryWindow Unbounded { get; } = new(int.MaxValue, int.MaxValue, _ => []);

    /// <summary>After so many reports it is looked which stories are to rest.</summary>
    internal long Pass => AtHand == int.MaxValue ? long.MaxValue : Math.Max(1, AtHand / 8);
}
