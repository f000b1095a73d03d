using System.Collections.Frozen;
using Parallax.Language;

namespace Parallax.Reading.Factuality;

/// <summary>"Had the convoy left, it would have arrived": conditions without a subordinator, found by the order of words where the parser joins them otherwise.</summary>
static class InvertedConditions
{
    const int Unreal = -Commitment.Certain;

    /// <summary>Adds a sentence's conditions, and for each verb that one has as its consequence the word that opens it and its rule.</summary>
    public static void Find(TokenTable t, Sentence sentence, FrozenDictionary<string, string> conditions, List<SettledClause> clauses, Dictionary<int, (int Word, string Rule)> consequences)
    {
        var first = sentence.First;
        while (first < sentence.End && t.Upos(first) == Upos.PUNCT)
        {
            first++;
        }

        for (var i = first; i + 2 < sentence.End; i++)
        {
            if (t.Form(i).Length > 6 || !IsSubject(t, i + 1) || !conditions.TryGetValue(t.Form(i).ToString().ToLowerInvariant() + "|inverted", out var rule))
            {
                continue;
            }

            var (last, modal) = i == first ? Fronted(t, sentence, i) : t.Form(i) is "had" ? Trailing(t, sentence, i) : (-1, -1);
            if (last > i)
            {
                clauses.Add(new SettledClause(i + 1, last, t.Form(i) is "Had" or "had" ? Unreal : 0, i, rule));
                if (t.Head(modal) >= 0)
                {
                    consequences.TryAdd(t.Head(modal), (i, rule));
                }
            }
        }
    }

    static bool IsSubject(TokenTable t, int i) => t.Upos(i) is Upos.DET or Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADJ or Upos.NUM;

    /// <summary>"Had …, they would": the last word before the comma, and the modal of the clause after it.</summary>
    static (int Last, int Modal) Fronted(TokenTable t, Sentence sentence, int auxiliary)
    {
        var (comma, verb) = (-1, false);
        for (var i = auxiliary + 1; i < sentence.End; i++)
        {
            if (t.Form(i) is "?")
            {
                return (-1, -1);
            }

            verb |= t.Upos(i) == Upos.VERB;
            comma = t.Form(i) is "," && verb && comma < 0 ? i : comma;
            if (t.Xpos(i) == "MD")
            {
                return comma < 0 ? (-1, -1) : (comma - 1, i);
            }
        }

        return (-1, -1);
    }

    /// <summary>"They would have left had anyone asked": the clause's last word, and the modal before it.</summary>
    static (int Last, int Modal) Trailing(TokenTable t, Sentence sentence, int auxiliary)
    {
        var modal = auxiliary - 1;
        while (modal >= sentence.First && t.Xpos(modal) != "MD")
        {
            modal--;
        }

        if (modal < sentence.First || t.Lemma(modal) is not ("would" or "could" or "might") || !Follows(t, modal, auxiliary))
        {
            return (-1, -1);
        }

        var (participle, last) = (false, auxiliary);
        while (last + 1 < sentence.End && t.Upos(last + 1) != Upos.PUNCT)
        {
            last++;
            participle |= t.Xpos(last) is "VBN" or "VBD";
        }

        return participle ? (last, modal) : (-1, -1);
    }

    /// <summary>Whether "have" stands between a modal and a word.</summary>
    static bool Follows(TokenTable t, int modal, int word)
    {
        for (var i = modal + 1; i < word; i++)
        {
            if (t.Form(i) is "have")
            {
                return true;
            }
        }

        return false;
    }
}
