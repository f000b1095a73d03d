using Parallax.Language;

namespace Parallax.Reading.Factuality;

/// <summary>What a subordinator or preposition makes of its clause or event noun.</summary>
/// <param name="Id">Names the entry in traces.</param>
/// <param name="Value">A fixed value as a number of <see cref="Commitment"/>; null where it is taken over.</param>
/// <param name="Inherits">Where it is taken over: from the governor, else from the speaker.</param>
/// <param name="IsAhead">Uncommitted only where it looks ahead: told of the past, the clause came true ("once the talks ended, he left").</param>
/// <param name="IsOfPurpose">Uncommitted only with a modal: without one it tells what came of it ("so that the mandate ended").</param>
internal sealed record ClauseEffect(string Id, int? Value, bool Inherits, bool IsAhead = false, bool IsOfPurpose = false)
{
    /// <summary>Most words of a subordinator that stand before the one that the tree marks the clause by ("as soon as").</summary>
    const int MostBefore = 3;

    /// <summary>The entry of a subordinator or preposition, with the words before it or those fixed to it where the lexicon has them together, else alone; null where it has none.</summary>
    /// <param name="tokens">The text's words.</param>
    /// <param name="lexicon">The entries.</param>
    /// <param name="mark">The word that the tree marks the clause or noun by.</param>
    /// <param name="relation"><c>advcl</c> for a clause, <c>obl</c> for a noun.</param>
    public static ClauseEffect? Of(TokenTable tokens, FactualityLexicon lexicon, int mark, string relation)
    {
        var words = tokens.Lemma(mark);
        var found = lexicon.Clauses.GetValueOrDefault(words + "|" + relation);
        var joined = words;
        foreach (var next in tokens.Children(mark))
        {
            if (next > mark && tokens.Is(next, "fixed"))
            {
                joined += " " + tokens.Lemma(next);
                found = lexicon.Clauses.GetValueOrDefault(joined + "|" + relation) ?? found;
            }
        }

        for (var i = mark - 1; i >= Math.Max(0, mark - MostBefore) && tokens.Sentence(i) == tokens.Sentence(mark); i--)
        {
            words = tokens.Lemma(i) + " " + words;
            found = lexicon.Clauses.GetValueOrDefault(words + "|" + relation) ?? found;
        }

        return found;
    }
}
