using Parallax.Comparing;

namespace Parallax.Evaluation.Tasks.Happenings;

/// <summary>A story of running news, some of whose statements somebody has judged two by two.</summary>
/// <param name="Accounts">The story's statements.</param>
/// <param name="Pairs">The judged pairs that are read as statements.</param>
public sealed record LabelledStory(StoryAccounts Accounts, IReadOnlyList<LabelledPair> Pairs);

/// <summary>Two statements by their positions among a story's tellings, the earlier first.</summary>
/// <param name="A">A position.</param>
/// <param name="B">A later one.</param>
/// <param name="One">Whether the second says what the first says, or names the very event that the first names.</param>
/// <param name="Held">Whether nothing is learned from it.</param>
public sealed record LabelledPair(int A, int B, bool One, bool Held);
