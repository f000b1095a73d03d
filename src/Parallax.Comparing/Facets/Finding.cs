using Parallax.Model;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>What one rule says of one pair.</summary>
/// <param name="Relation">How the two relate.</param>
/// <param name="Facet">On what.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Confidence">How sure, 0 to 1.</param>
/// <param name="First">The first statement's characters that give its value.</param>
/// <param name="FirstValue">The value in plain words.</param>
/// <param name="Second">The second statement's.</param>
/// <param name="SecondValue">Its value.</param>
public sealed record Finding(Relation Relation, Facet Facet, string Rule, double Confidence, TextSpan First, string FirstValue, TextSpan Second, string SecondValue);
