namespace Parallax.Evaluation.Tasks.Petrarch;

/// <summary>A triple as PETRARCH writes it.</summary>
/// <param name="Code">CAMEO code.</param>
/// <param name="Source">Actor code of who acts.</param>
/// <param name="Target">Actor code of who is acted on.</param>
public sealed record PetrarchEvent(string Code, string Source, string Target);
