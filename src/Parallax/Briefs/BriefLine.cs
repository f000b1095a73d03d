namespace Parallax.Briefs;

/// <summary>One line of a brief, with what it rests on, and lines that belong under it.</summary>
sealed record BriefLine(string Text, IReadOnlyList<Reference> References, IReadOnlyList<BriefLine> Below)
{
    public BriefLine(string text, IReadOnlyList<Reference> references)
        : this(text, references, [])
    {
    }
}
