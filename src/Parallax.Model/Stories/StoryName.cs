namespace Parallax.Model.Stories;

/// <summary>An id that a story has or had. It stands for the story that holds its report, so that a link to it leads on when stories are split or merged.</summary>
/// <param name="Id">The story's id.</param>
/// <param name="Report">The report that it goes with.</param>
public sealed record StoryName(string Id, string Report);
