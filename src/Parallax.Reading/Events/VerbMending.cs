using Parallax.Knowledge.Events;
using Parallax.Language;

namespace Parallax.Reading.Events;

/// <summary>
/// Mends trees in which a verb after "to" or a modal is taken for an adjective or noun ("will free six hostages", "undertook to hand over members"): only where the lexicon knows the verb, the word is bare
/// and what follows can be its object.
/// </summary>
public static class VerbMending
{
    /// <summary>The same text with such words as verbs over their objects; the text itself where there are none.</summary>
    public static AnalyzedText Mend(AnalyzedText text, EventLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lexicon);
        TreeColumns? columns = null;
        for (var i = 1; i < text.Tokens.Count; i++)
        {
            if (IsMistaken(text.Tokens, lexicon, i) && Object(text.Tokens, i) is >= 0 and var noun)
            {
                columns ??= new TreeColumns(text.Tokens);
                Turn(text.Tokens, columns, i, noun);
            }
        }

        return columns is null ? text : text with { Tokens = columns.Table(text.Text) };
    }

    static bool IsMistaken(TokenTable tokens, EventLexicon lexicon, int i) =>
        tokens.Xpos(i) is "JJ" or "NN" && tokens.Form(i).SequenceEqual(tokens.Lemma(i)) && tokens.Sentence(i - 1) == tokens.Sentence(i)
        && (tokens.Xpos(i - 1) is "MD" || tokens.Lemma(i - 1) is "to") && !lexicon.Verb(tokens.Lemma(i)).IsEmpty
        && tokens.Child(i, "det") < 0 && tokens.Child(i, "amod") < 0 && tokens.Child(i, "cop") < 0 && tokens.Child(i, "nsubj") < 0;

    // The noun that the word was taken to describe, or the one behind its particle; -1 where there is none.
    static int Object(TokenTable tokens, int i)
    {
        if (tokens.Head(i) is var head && head > i && tokens.Deprel(i) is "amod" or "compound")
        {
            return tokens.Upos(head) is Upos.NOUN or Upos.PROPN && (tokens.Head(i - 1) == head || tokens.Head(i - 1) == i) ? head : -1;
        }

        if (tokens.Lemma(i - 1) is not "to" || tokens.Head(i - 1) != i || tokens.Deprel(i) is not ("obl" or "nmod"))
        {
            return -1;
        }

        foreach (var c in tokens.Children(i))
        {
            if (c > i && tokens.Deprel(c) is "obl" or "nmod" or "obj" && tokens.Child(c, "case") == i + 1 && tokens.Lemma(i + 1) is "over" or "off" or "up" or "down" or "out" or "back" or "away")
            {
                return c;
            }
        }

        return -1;
    }

    static void Turn(TokenTable tokens, TreeColumns columns, int verb, int noun)
    {
        var (heads, deprels) = (columns.Heads, columns.Deprels);
        (columns.Upos[verb], columns.Xpos[verb]) = (Upos.VERB, "VB");
        if (heads[verb] == noun)
        {
            columns.Hang(verb, heads[noun], deprels[noun]);
            foreach (var c in tokens.Children(noun))
            {
                if (c != verb && (c < verb || deprels[c] is "obl" or "advcl" or "punct" or "parataxis"))
                {
                    heads[c] = verb;
                }
            }
        }
        else
        {
            columns.Hang(verb + 1, verb, "compound:prt");
        }

        if (deprels[verb] is "obl" or "nmod" or "obj")
        {
            deprels[verb] = heads[verb] >= 0 && columns.Upos[heads[verb]] == Upos.VERB ? "xcomp" : "acl";
        }

        if (tokens.Lemma(verb - 1) is "to")
        {
            columns.Hang(verb - 1, verb, "mark");
        }

        columns.Hang(noun, verb, "obj");
    }
}
