using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;
using Parallax.Reading.Sources;

namespace Parallax.Reading.Factuality;

/// <summary>Judges any word of a text that names an event: how sure whoever speaks is of it, and how sure the author.</summary>
/// <remarks>
/// From the top of the innermost content (or the sentence) down to the word, each step is one operator: what a predicate, subordinator or relation
/// makes of what hangs on it, then what acts on the word directly. Same text, same judgement; safe for one thread.
/// </remarks>
public sealed class FactualityJudge
{
    const int Deepest = 100;
    readonly TokenTable _tokens;
    readonly AnalyzedText _text;
    readonly EquatableList<Attribution> _attributions;
    readonly FactualityLexicon _lexicon;
    readonly SourcePaths _paths;
    readonly SettledClauses _settled;
    readonly CueEffects _cues;
    readonly Operators _operators;
    readonly ComplementFrames _frames;
    readonly SilenceReading _silences;
    readonly Questions _questions;
    bool _reported;

    /// <summary>Prepares a text.</summary>
    public FactualityJudge(AnalyzedText text, EquatableList<Mention> mentions, EquatableList<Attribution> attributions, KnowledgeBase knowledge)
    {
        (_text, _tokens, _attributions) = (text, text.Tokens, attributions);
        _lexicon = knowledge.Table(FactualityLexicon.From);
        _settled = new SettledClauses(text, _lexicon);
        _operators = new Operators(_tokens, _lexicon, _settled);
        _frames = new ComplementFrames(_tokens, _lexicon, knowledge.Table(CueLexicon.From));
        _questions = new Questions(text);
        _cues = new CueEffects(_tokens, _lexicon, _settled, _operators, _frames, _questions);
        _paths = new SourcePaths(_tokens, mentions, attributions, _cues.IsMute);
        _silences = new SilenceReading(_tokens, _lexicon, _operators, new MentionIndex(mentions));
    }

    /// <summary>Judges a word.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such word.</exception>
    public Judgement Judge(int word)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(word, _tokens.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(word);
        var path = _paths.Of(word);
        var trace = new List<Operator>();
        var (value, factive) = Compose(word, path.Count == 0 ? null : _attributions[path[^1]], trace);
        var silence = _silences.Of(word, value);
        if (silence is not null)
        {
            trace.Add(new Operator(_tokens.Span(word), silence.Value.Rule, Model.Statements.Factuality.Uncommitted));
            value = 0;
        }

        if (_paths.OfCue(word, silence is not null) is { } voice)
        {
            path = silence is null ? _paths.Around(voice) : path;
            path.Add(voice);
            factive = false;
            value = silence is null ? _cues.OfOwn(_attributions[voice], value, trace) : value;
        }
        else if (_paths.Estimate(word) is { } estimate)
        {
            value = _cues.OfOwn(_attributions[estimate], value, trace);
        }

        var innermost = Commitment.Value(value);
        var author = path.Count == 0 || factive ? innermost : Model.Statements.Factuality.Uncommitted;
        return new Judgement(innermost, author, TenseReading.Of(_text, _operators, word), [.. trace], [.. path], silence?.Silence);
    }

    /// <summary>The value of a word under its innermost source, and whether the author shares it because the cue is factive.</summary>
    (int Value, bool Factive) Compose(int word, Attribution? source, List<Operator> trace)
    {
        var chain = new List<int>();
        for (int a = word, steps = 0; a >= 0 && steps < Deepest; a = _tokens.Head(a), steps++)
        {
            chain.Add(a);
        }

        for (var k = chain.Count - 3; k >= 0; k--)
        {
            if (_frames.TakesOver(chain[k + 2], chain[k + 1], chain[k]))
            {
                chain.RemoveAt(k + 1);
            }
        }

        ClauseCoordination.Raise(_tokens, _operators, chain);

        // From the highest word of the chain that the content holds; from the sentence's root where nobody else speaks.
        var start = chain.Count - 1;
        while (source is not null && start > 0 && !Holds(source, chain[start]))
        {
            start--;
        }

        var (context, factive) = (0, false);
        if (_settled.Of(word) is { } settled && chain.FindIndex(a => !settled.Holds(a)) is var outside && (outside < 0 ? chain.Count : outside) is var end && end - 1 <= start)
        {
            (start, context) = (end - 1, Note(trace, settled.Word, settled.Rule, settled.Value));
        }
        else
        {
            (context, factive) = source is null ? (OfSentence(chain[start], trace), false) : _cues.Of(source, chain[start], trace);
        }

        _reported = source is not null || _settled.Of(word) is not null;
        for (var k = start; ; k--)
        {
            var at = chain[k];
            var own = _operators.Apply(at, context, _reported, k == 0, trace);
            if (k == 0)
            {
                return (own, factive);
            }

            context = Step(at, own, context, chain[k - 1], trace);
        }
    }

    int OfSentence(int root, List<Operator> trace)
    {
        var t = _tokens;
        if (_questions.Asks(t.Sentence(root)))
        {
            return Note(trace, root, "question", 0);
        }

        if (t.Xpos(root) == "VB" && t.Child(root, "nsubj") < 0 && t.Child(root, "aux") < 0 && t.Child(root, "mark") < 0 && !_text.Sentences[t.Sentence(root)].IsTitle)
        {
            return Note(trace, root, "imperative", 0);
        }

        return Commitment.Certain;
    }

    int Step(int governor, int value, int context, int child, List<Operator> trace)
    {
        var t = _tokens;
        if (t.Is(child, "conj"))
        {
            if (_frames.IsInfinitive(governor) && t.Xpos(child) == "VBD" && t.Child(child, "aux:pass") < 0)
            {
                // "Was to dock but turned back": a past tense goes on from the verb above the infinitive.
                return Commitment.Certain;
            }

            // A second predicate shares the first one's auxiliaries and denial where it has none and no subject of its own.
            var bare = t.Child(child, "nsubj") < 0 && t.Child(child, "aux") < 0 && t.Child(child, "cop") < 0;
            var first = t.Child(governor, "aux") >= 0 && t.Xpos(child) is "VB" or "VBN" or "VBG";
            var noun = t.Upos(child) is Upos.NOUN or Upos.PROPN;
            return t.Child(child, "cc") is var cc && cc >= 0 && t.Lemma(cc) is "but" ? context : bare && (first || noun) ? value : context;
        }

        if (t.Is(child, "ccomp") && _operators.Mark(child) is { } subordinator && t.Lemma(subordinator) is not ("that" or "whether" or "if")
            && ClauseEffect.Of(t, _lexicon, subordinator, "advcl") is { Value: { } fixedValue } adjunct)
        {
            // The parser took an adjunct for a complement; its subordinator tells.
            return Note(trace, subordinator, adjunct.Id, fixedValue);
        }

        if ((t.Is(child, "acl") || t.Is(child, "advcl")) && Headlines.Arranges(_text, _frames, child))
        {
            return Note(trace, child, "headline.infinitive", Commitment.Certain);
        }

        if (Refutations.OfClause(t, _lexicon, _operators, governor, child) is { } doubt)
        {
            return Note(trace, governor, doubt.Rule, doubt.Value);
        }

        if (t.Deprel(child) is "acl" && _lexicon.Negators.TryGetValue(t.Lemma(governor), out var nothing) && _frames.IsInfinitive(child))
        {
            // "It has nothing to do with the theft."
            return Note(trace, governor, nothing, -Math.Abs(value));
        }

        if (_frames.OfStep(governor, child) is { } signature)
        {
            if (Refutations.Of(_tokens, _lexicon, _operators, _frames, governor, signature, value) is { } refuted)
            {
                return Note(trace, refuted.Word, refuted.Rule, refuted.Value);
            }

            var past = !_reported && _operators.IsPast(governor) ? _frames.OfPast(governor, signature) : signature;
            if (value > 0 && past.Positive is >= 0 and < Commitment.Certain && _operators.Thwarted(governor, child) is { } but)
            {
                return Note(trace, but, "thwarted.but", -Commitment.Certain);
            }

            return past.Positive == 0 && EventNouns.IsDated(t, child) ? Commitment.Certain : Note(trace, governor, past.Id, Commitment.Below(value, past.Positive, past.Negative));
        }

        if (_operators.Conditions.Inverted(child) is { } condition)
        {
            return Note(trace, condition.Word, condition.Rule, 0);
        }

        if (t.Is(child, "advcl") || t.Is(child, "obl") || t.Is(child, "acl") || t.Is(child, "nmod"))
        {
            var relation = t.Is(child, "advcl") || t.Is(child, "acl") ? "advcl" : "obl";
            if (_operators.Mark(child) is { } mark && ClauseEffect.Of(t, _lexicon, mark, relation) is { } clause && !(t.Is(child, "acl") && t.Lemma(mark) is "to" or "for" or "as"))
            {
                return Note(
                    trace, mark, clause.Id,
                    clause.Value == 0 && t.Lemma(mark) is "if" && _operators.IsUnreal(governor, child) ? -Commitment.Certain
                    : clause.IsOfPurpose && !_operators.HasModal(child) ? Commitment.Certain
                    : clause.IsAhead && _operators.IsPast(t.Upos(governor) == Upos.ADV && t.Head(governor) >= 0 ? t.Head(governor) : governor) && _operators.IsPast(child)
                        ? Commitment.Certain : clause.Value ?? (clause.Inherits ? value : Commitment.Certain));
            }
        }

        if (t.Deprel(child) is "nsubj" or "nsubj:outer" && !_operators.Tells(child))
        {
            var steps = trace.Count;
            var own = _operators.OfSubject(governor, value, trace);
            if (trace.Count > steps)
            {
                return EventNouns.Subject(t, governor, own);
            }
        }

        return t.Deprel(child) switch
        {
            "ccomp" or "csubj" => value > 0 ? value : 0,
            "xcomp" => _frames.IsInfinitive(child) ? Note(trace, governor, "infinitive.unlisted", 0) : value,
            "acl" or "acl:relcl" or "amod" or "appos" or "nmod:poss" or "parataxis" => Commitment.Certain,
            "advcl" => t.Xpos(child) is "VBG" or "VBN" ? value : Commitment.Certain,
            "obj" or "nsubj:pass" or "obl" or "nmod" or "nsubj" or "obl:agent" => EventNouns.Argument(t, child, value),
            _ => value,
        };
    }

    bool Holds(Attribution source, int word)
    {
        foreach (var piece in source.Content)
        {
            if (piece.Overlaps(_tokens.Span(word)))
            {
                return true;
            }
        }

        return false;
    }

    int Note(List<Operator> trace, int word, string rule, int value)
    {
        trace.Add(new Operator(_tokens.Span(word), rule, Commitment.Value(value)));
        return value;
    }
}
