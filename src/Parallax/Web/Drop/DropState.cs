using Parallax.Model.Stories;
using Parallax.Runs;

namespace Parallax.Web.Drop;

/// <summary>How far an upload has come.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Stage">What is being done, in plain words.</param>
/// <param name="IsDone">Whether nothing more comes.</param>
/// <param name="Share">How much of the input is read, 0 to 1.</param>
/// <param name="Counts">What became of the input so far.</param>
/// <param name="Messages">What was rejected or noted, with reasons.</param>
/// <param name="Reports">Ids of the reports so far, in order of the input.</param>
/// <param name="Stories">Stories that they are in, once they are grouped.</param>
sealed record DropState(
    string Id, string Stage, bool IsDone, double Share, RunCounts Counts, IReadOnlyList<string> Messages, IReadOnlyList<string> Reports, IReadOnlyList<Story> Stories);
