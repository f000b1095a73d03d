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
        Columns? columns = null;
        for (var i = 1; i < text.Tokens.Count; i++)
        {
            if (IsMistaken(text.Tokens, lexicon, i) && Object(text.Tokens, i) is >= 0 and var noun)
            {
                columns ??= new Columns(text.Tokens);
                columns.Turn(i, noun);
            }
        }

        return columns is null ? text : text with { Tokens = columns.Table(text) };
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

    sealed class Columns
    {
        readonly TokenTable _tokens;
        readonly int[] _heads;
        readonly string[] _deprels, _xpos;
        readonly Upos[] _upos;

        public Columns(TokenTable tokens)
        {
            _tokens = tokens;
            int[] all = [.. Enumerable.Range(0, tokens.Count)];
            (_heads, _deprels, _xpos, _upos) = ([.. all.Select(tokens.Head)], [.. all.Select(tokens.Deprel)], [.. all.Select(tokens.Xpos)], [.. all.Select(tokens.Upos)]);
        }

        public void Turn(int verb, int noun)
        {
            (_upos[verb], _xpos[verb]) = (Upos.VERB, "VB");
            if (_heads[verb] == noun)
            {
                (_heads[verb], _deprels[verb]) = (_heads[noun], _deprels[noun]);
                foreach (var c in _tokens.Children(noun))
                {
                    if (c != verb && (c < verb || _deprels[c] is "obl" or "advcl" or "punct" or "parataxis"))
                    {
                        _heads[c] = verb;
                    }
                }
            }
            else
            {
                (_heads[verb + 1], _deprels[verb + 1]) = (verb, "compound:prt");
            }

            if (_deprels[verb] is "obl" or "nmod" or "obj")
            {
                _deprels[verb] = _heads[verb] >= 0 && _upos[_heads[verb]] == Upos.VERB ? "xcomp" : "acl";
            }

            if (_tokens.Lemma(verb - 1) is "to")
            {
                (_heads[verb - 1], _deprels[verb - 1]) = (verb, "mark");
            }

            (_heads[noun], _deprels[noun]) = (verb, "obj");
        }

        public TokenTable Table(AnalyzedText text)
        {
            int[] all = [.. Enumerable.Range(0, _tokens.Count)];
            return new TokenTable(
                text.Text, [.. all.Select(i => _tokens.Span(i).Start)], [.. all.Select(i => _tokens.Span(i).End)], _upos, _xpos, [.. all.Select(_tokens.Lemma)], _heads, _deprels, [.. all.Select(_tokens.Sentence)]);
        }
    }
}
