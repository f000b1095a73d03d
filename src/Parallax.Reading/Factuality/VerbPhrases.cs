using Parallax.Language;

namespace Parallax.Reading.Factuality;

/// <summary>Verbs that have their sense only with the word after them.</summary>
internal sealed class VerbPhrases
{
    readonly TokenTable _tokens;

    /// <summary>Takes the words.</summary>
    public VerbPhrases(TokenTable tokens) => _tokens = tokens;

    /// <summary>"Stop short", "come close".</summary>
    public bool FormsOneSense(int verb, int next) => next < _tokens.Count && _tokens.Head(next) == verb && _tokens.Lemma(next) is "short" or "close";

    /// <summary>"Ordering it", "having ordered it".</summary>
    public bool IsGerund(int clause) => _tokens.Xpos(clause) == "VBG" || (_tokens.Child(clause, "aux") is >= 0 and var having && _tokens.Xpos(having) == "VBG");

    /// <summary>A verb's lemma with its particle ("call off"), or with the adverb that it forms one sense with ("stop short").</summary>
    public string WithParticle(int governor, string lemma)
    {
        foreach (var c in _tokens.Children(governor))
        {
            // A particle is an adverb to the parser before "to" ("went on to win").
            if (_tokens.Is(c, "compound:prt") || (c == governor + 1 && _tokens.Is(c, "advmod") && _tokens.Lemma(c) is "on" or "out" or "up" or "off" or "down" or "over")
                || (c == governor + 1 && FormsOneSense(governor, c)))
            {
                return $"{lemma} {_tokens.Lemma(c)}";
            }
        }

        // Of "ruled out sending troops" the tree may give the particle to the second verb.
        return governor + 1 < _tokens.Count && _tokens.Xpos(governor + 1) == "RP" && _tokens.Upos(governor) == Upos.VERB ? $"{lemma} {_tokens.Lemma(governor + 1)}" : lemma;
    }
}
