using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Reading.Sources;

/// <summary>One source, the cue that lets it speak, and what it says (PolNeAR: source, cue, content).</summary>
/// <param name="Source">The source's words; null where unnamed.</param>
/// <param name="SourceHead">The source's head word, or -1.</param>
/// <param name="Mention">The source's mention's position, or null.</param>
/// <param name="Cue">The cue's words.</param>
/// <param name="CueHead">The cue's head word.</param>
/// <param name="Stance">What the cue does.</param>
/// <param name="Content">What is said, in pieces.</param>
/// <param name="Outer">Position of the attribution inside whose content this one stands, or null.</param>
/// <param name="Rule">The rule or cue entry.</param>
public sealed record Attribution(
    TextSpan? Source, int SourceHead, int? Mention, TextSpan Cue, int CueHead, Stance Stance, EquatableList<TextSpan> Content, int? Outer, string Rule);
