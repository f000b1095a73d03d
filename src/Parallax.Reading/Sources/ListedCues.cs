using Parallax.Language;

namespace Parallax.Reading.Sources;

/// <summary>Cues by lexicon and syntax alone: a listed verb of saying with a subject and a finite clause.</summary>
internal static class ListedCues
{
    /// <summary>Adds the sentence's listed verbs that the chain left out, as single words.</summary>
    public static void Add(TokenSigns signs, Sentence sentence, CueLexicon lexicon, List<(int First, int End)> cues)
    {
        var t = signs.Tokens;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (signs.Lexical[i] != 0 && t.Upos(i) == Upos.VERB && IsListed(t, i, lexicon) && !IsTaken(cues, i, sentence.First))
            {
                cues.Add((i, i + 1));
            }
        }
    }

    /// <summary>Whether a cue of this sentence, which stand last in the list, has the word already.</summary>
    static bool IsTaken(List<(int First, int End)> cues, int word, int sentence)
    {
        for (var k = cues.Count - 1; k >= 0 && cues[k].First >= sentence; k--)
        {
            if (cues[k].First <= word && word < cues[k].End)
            {
                return true;
            }
        }

        return false;
    }

    static bool IsListed(TokenTable t, int verb, CueLexicon lexicon)
    {
        var (clause, subject) = (t.Child(verb, "ccomp"), t.Child(verb, "nsubj"));
        if (clause < 0 || subject < 0 || t.Child(verb, "aux:pass") >= 0 || (t.Child(clause, "mark") < 0 && t.Child(clause, "nsubj") < 0))
        {
            return false;
        }

        foreach (var entry in lexicon.Of(t.Lemma(verb)))
        {
            if (entry.Class == "verb" && entry.Frame == "that")
            {
                return true;
            }
        }

        return false;
    }
}
