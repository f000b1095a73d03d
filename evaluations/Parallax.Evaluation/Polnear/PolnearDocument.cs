using Parallax.Model;

namespace Parallax.Evaluation.Polnear;

/// <summary>One article of PolNeAR (Newell et al. 2018) as one annotator labelled it.</summary>
/// <param name="Name">The annotation file's name without its ending.</param>
/// <param name="Text">The article.</param>
/// <param name="BodyStart">Offset after the title and the blank line that follows it; 0 where there is none.</param>
/// <param name="Attributions">In order of their cues.</param>
/// <param name="Discarded">Stretches that the annotator set aside as no part of the article.</param>
public sealed record PolnearDocument(
    string Name, string Text, int BodyStart, EquatableList<AttributionParts> Attributions, EquatableList<TextSpan> Discarded);
