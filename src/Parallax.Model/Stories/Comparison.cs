namespace Parallax.Model.Stories;

/// <summary>One account's side of a comparison.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Statement">The statement's position in its reading.</param>
/// <param name="Span">The characters that give the value.</param>
/// <param name="Value">The value in plain words.</param>
/// <param name="Source">The source path's names, outermost first; empty is the report's own voice.</param>
public sealed record ComparisonSide(string Report, int Statement, TextSpan Span, string Value, EquatableList<string> Source);

/// <summary>How accounts relate on one facet of one happening. Sides of an update run from the earlier to the later.</summary>
public sealed record Comparison
{
    /// <summary>Takes the sides; an agreement, a conflict and an update have at least two.</summary>
    /// <exception cref="ArgumentException">Too few sides.</exception>
    public Comparison(Relation relation, Facet facet, string about, int? happening, string rule, double confidence, EquatableList<ComparisonSide> sides)
    {
        if (sides.Count < (relation == Relation.Addition ? 1 : 2))
        {
            throw new ArgumentException($"{Labels.Of(relation)} with {sides.Count} sides", nameof(sides));
        }

        Relation = relation;
        Facet = facet;
        About = about;
        Happening = happening;
        Rule = rule;
        Confidence = confidence;
        Sides = sides;
    }

    /// <summary>How they relate.</summary>
    public Relation Relation { get; }

    /// <summary>On what.</summary>
    public Facet Facet { get; }

    /// <summary>About what, in a phrase.</summary>
    public string About { get; }

    /// <summary>The happening's position in the brief, or null where the sides belong to none.</summary>
    public int? Happening { get; }

    /// <summary>The rule that decided.</summary>
    public string Rule { get; }

    /// <summary>How sure it is, 0 to 1.</summary>
    public double Confidence { get; }

    /// <summary>The sides.</summary>
    public EquatableList<ComparisonSide> Sides { get; }
}
