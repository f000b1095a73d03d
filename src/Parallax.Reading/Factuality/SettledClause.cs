namespace Parallax.Reading.Factuality;

/// <summary>A clause whose value the words around it settle, whatever the tree has it hang on.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Value">What it stands under, as a number of <see cref="Commitment"/>.</param>
/// <param name="Word">The word that settles it.</param>
/// <param name="Rule">Names the step in traces.</param>
internal readonly record struct SettledClause(int First, int Last, int Value, int Word, string Rule)
{
    /// <summary>Whether a word stands in it.</summary>
    public bool Holds(int word) => word >= First && word <= Last;
}
