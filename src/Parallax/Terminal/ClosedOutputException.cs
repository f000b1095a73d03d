namespace Parallax.Terminal;

/// <summary>Whoever read standard output has closed it (<c>parallax … | head</c>).</summary>
sealed class ClosedOutputException(IOException inner) : Exception(inner.Message, inner);
