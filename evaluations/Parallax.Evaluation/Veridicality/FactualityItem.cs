using Parallax.Model;

namespace Parallax.Evaluation.Veridicality;

/// <summary>One sentence with its labelled event words.</summary>
/// <param name="Text">The sentence, its tokens joined as in print.</param>
/// <param name="Targets">The event words.</param>
public sealed record FactualityItem(string Text, EquatableList<FactualityTarget> Targets);
