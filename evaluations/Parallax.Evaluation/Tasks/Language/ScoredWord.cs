namespace Parallax.Evaluation.Tasks.Language;

/// <summary>A syntactic word as the CoNLL-2018 measure sees it.</summary>
/// <param name="Start">First character, counted over the text without white space.</param>
/// <param name="End">After the last character; a multiword token's words all span the whole token.</param>
/// <param name="IsMultiword">Whether it shares its token with other words.</param>
/// <param name="Form">Its own form.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn part of speech.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Head">Position of its head among all words, -1 at a root.</param>
/// <param name="Relation">Universal relation, subtype cut.</param>
public sealed record ScoredWord(int Start, int End, bool IsMultiword, string Form, string Upos, string Xpos, string Lemma, int Head, string Relation)
{
    /// <summary>A relation without its subtype.</summary>
    public static string Universal(string relation) => relation.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? relation[..colon] : relation;
}
