using Parallax.Language;

namespace Parallax.Reading.Events;

/// <summary>Whether the words around an event word put it in the future or deny it: a surface reading for features and scoring, no judgement of factuality.</summary>
public static class Modality
{
    const int Reach = 3;

    /// <summary>Looks at auxiliaries and negations at the word and at the verbs that govern it.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="head">The event word.</param>
    public static (bool Future, bool Negated) Of(TokenTable tokens, int head)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        bool future = false, negated = false;
        for (int w = head, steps = 0; w >= 0 && steps < Reach; steps++)
        {
            foreach (var c in tokens.Children(w))
            {
                future |= tokens.Is(c, "aux") && tokens.Lemma(c) is "will" or "would" or "shall" or "'ll";
                negated |= tokens.Lemma(c) is "not" or "never" or "n't";
            }

            future |= steps > 0 && tokens.Lemma(w) is "plan" or "intend" or "about" or "set" or "expect" or "prepare" or "due" or "schedule" or "likely";
            if (tokens.Deprel(w) is not ("xcomp" or "obj" or "obl" or "conj"))
            {
                break;
            }

            w = tokens.Head(w);
        }

        return (future, negated);
    }
}
