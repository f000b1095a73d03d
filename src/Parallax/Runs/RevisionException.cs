namespace Parallax.Runs;

/// <summary>What was asked cannot be decided about these stories: says what was given and what was expected.</summary>
sealed class RevisionException(string message) : Exception(message);
