using Parallax.Model;

namespace Parallax.Evaluation.Veridicality;

/// <summary>One labelled event word.</summary>
/// <param name="Word">Its characters in the sentence.</param>
/// <param name="Label">From −3, certainly not, to 3, certainly so.</param>
public readonly record struct FactualityTarget(TextSpan Word, double Label);
