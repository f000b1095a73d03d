namespace Parallax.Model.Reports;

/// <summary>When a report was published, and how that is known.</summary>
public abstract record Publication
{
    Publication()
    {
    }

    /// <summary>The day, in the outlet's own offset where one is given; null where nothing tells.</summary>
    public virtual DateOnly? Day => null;

    /// <summary>The input says so.</summary>
    /// <param name="On">The day.</param>
    /// <param name="At">The moment, where the input gives one with its offset.</param>
    public sealed record Given(DateOnly On, DateTimeOffset? At = null) : Publication
    {
        /// <inheritdoc/>
        public override DateOnly? Day => On;
    }

    /// <summary>The report's own text fixes it.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Span">The words it was read from.</param>
    public sealed record FromText(DateOnly On, TextSpan Span) : Publication
    {
        /// <inheritdoc/>
        public override DateOnly? Day => On;
    }

    /// <summary>The story's other reports tell it.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Story">The story's id.</param>
    public sealed record Inferred(DateOnly On, string Story) : Publication
    {
        /// <inheritdoc/>
        public override DateOnly? Day => On;
    }

    /// <summary>Nothing tells it; relative times in the report stay relative.</summary>
    public sealed record Unknown : Publication;
}
