using Parallax.Language;

namespace Parallax.Reading.Factuality;

/// <summary>All clauses of a text that the order of words settles.</summary>
internal sealed class SettledClauses
{
    readonly List<SettledClause> _clauses = [];
    readonly HashSet<int> _judged = [];
    readonly Dictionary<int, (int Word, string Rule)> _consequences = [];

    /// <summary>Looks through a text once.</summary>
    public SettledClauses(AnalyzedText text, FactualityLexicon lexicon)
    {
        foreach (var sentence in text.Sentences)
        {
            Verdicts.Find(text.Tokens, sentence, lexicon, _clauses, _judged);
            InvertedConditions.Find(text.Tokens, sentence, lexicon.Conditions, _clauses, _consequences);
        }
    }

    /// <summary>The clause that holds a word, or null.</summary>
    public SettledClause? Of(int word)
    {
        foreach (var clause in _clauses)
        {
            if (clause.Holds(word))
            {
                return clause;
            }
        }

        return null;
    }

    /// <summary>Whether a noun tells a clause that a verdict is passed on: who told it no longer counts.</summary>
    public bool IsJudged(int noun) => _judged.Contains(noun);

    /// <summary>The word that opens the condition of which a verb is the consequence, and its rule; null where none does.</summary>
    public (int Word, string Rule)? ConditionOf(int verb) => _consequences.TryGetValue(verb, out var found) ? found : null;
}
