namespace Parallax.Commands;

/// <summary>The command line asks for what cannot be: says what was given and what was expected. Ends with exit code 2.</summary>
sealed class UsageException(string message) : Exception(message);
