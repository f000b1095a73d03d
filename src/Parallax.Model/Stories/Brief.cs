using Parallax.Model.Expectations;

namespace Parallax.Model.Stories;

/// <summary>One story compared: what the accounts agree on, add, contradict, withhold and expect.</summary>
/// <param name="Story">The story.</param>
/// <param name="Happenings">Events told, by <see cref="Happening.Id"/>.</param>
/// <param name="Comparisons">How accounts relate.</param>
/// <param name="Silences">What reports say was withheld.</param>
/// <param name="Omissions">What all independent accounts but one have: our observation, not a text's word.</param>
/// <param name="Expectations">What is anticipated, by <see cref="Expectation.Id"/>.</param>
/// <param name="Ties">Pairs of actors.</param>
public sealed record Brief(
    Story Story,
    EquatableList<Happening> Happenings,
    EquatableList<Comparison> Comparisons,
    EquatableList<StorySilence> Silences,
    EquatableList<Omission> Omissions,
    EquatableList<Expectation> Expectations,
    EquatableList<Tie> Ties);
