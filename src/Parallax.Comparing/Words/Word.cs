namespace Parallax.Comparing.Words;

/// <summary>One word of the comparing lexicon.</summary>
/// <param name="Base">Lower-case base form.</param>
/// <param name="Weight">Natural logarithm of how many reports there are for one that has it; 0 for a word that every report has.</param>
/// <param name="Senses">WordNet synsets of its most used senses.</param>
/// <param name="Above">Their hypernyms.</param>
/// <param name="Family">The verb that a noun is made from ("meeting": meet), else the word itself.</param>
/// <param name="Opposites">Antonyms.</param>
public sealed record Word(string Base, double Weight, IReadOnlyList<long> Senses, IReadOnlyList<long> Above, string Family, IReadOnlyList<string> Opposites)
{
    /// <summary>Weight of a word that the lexicon lacks.</summary>
    public const double RareWeight = 8.5;

    /// <summary>Below this weight a word is in more than half of all reports and tells no two statements apart.</summary>
    public const double LeastWeight = 0.6;
}
