using Parallax.Evaluation.Polnear;
using Parallax.Reading.Sources;

namespace Parallax.Training.Sources;

/// <summary>A labelled document, analysed.</summary>
/// <param name="Document">The labels.</param>
/// <param name="Signs">What the chains see of its words.</param>
/// <param name="Fold">Which part it is left out with; -1 where never.</param>
internal sealed record ReadDocument(PolnearDocument Document, TokenSigns Signs, int Fold);
