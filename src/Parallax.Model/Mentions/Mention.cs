namespace Parallax.Model.Mentions;

/// <summary>A stretch that names an actor, a place, a group or a thing.</summary>
/// <param name="Id">Position in the reading's list.</param>
/// <param name="Span">The whole noun phrase's name part, or the pronoun.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Name">The name in its fullest form in this report; for descriptions and pronouns the antecedent's, where one is found, else the words.</param>
/// <param name="Actor">Who is meant, where that is known.</param>
/// <param name="Antecedent">The mention it refers back to, or null.</param>
/// <param name="Members">For "both leaders", "the two countries": the mentions that it sums up; else empty.</param>
/// <param name="Rule">By which rule or pack entry the actor was found; for <c>explain</c>.</param>
public sealed record Mention(
    int Id,
    TextSpan Span,
    MentionKind Kind,
    string Name,
    Actor? Actor,
    int? Antecedent,
    EquatableList<int> Members,
    string Rule);
