using Parallax.Language;
using Parallax.Model.Statements;
using Parallax.Reading.Sources;

namespace Parallax.Reading.Factuality;

/// <summary>What a cue makes of what is said.</summary>
internal sealed class CueEffects
{
    readonly TokenTable _tokens;
    readonly FactualityLexicon _lexicon;
    readonly SettledClauses _settled;
    readonly Operators _operators;
    readonly ComplementFrames _frames;
    readonly Questions _questions;

    /// <summary>Takes the words, the pack, what the order of words settles, what acts on words directly, what words make of their complements, and what is asked.</summary>
    public CueEffects(TokenTable tokens, FactualityLexicon lexicon, SettledClauses settled, Operators operators, ComplementFrames frames, Questions questions) =>
        (_tokens, _lexicon, _settled, _operators, _frames, _questions) = (tokens, lexicon, settled, operators, frames, questions);

    /// <summary>A teller whom a verdict overrules, a verb that brings something about, and a word that no pack has for a cue and that disposes of a plan or is itself denied ("made no mention") say nothing.</summary>
    public bool IsMute(Attribution a) =>
        _settled.IsJudged(a.CueHead) || _frames.Causes(a.CueHead)
        || (_frames.Disposes(a.CueHead) && !a.Rule.StartsWith(_tokens.Lemma(a.CueHead) + ".", StringComparison.Ordinal))
        || (a.Rule == Stances.Unlisted && _tokens.Child(a.CueHead, "obj") is >= 0 and var none && _operators.Denials.Of(a.CueHead, none) is not null)
        || (_tokens.Is(a.CueHead, "obj") && _frames.Disposes(_tokens.Head(a.CueHead)));

    /// <summary>What a cue makes of a thing that it names without a clause ("Washington expects a summit", "envoys were expected in Ankara").</summary>
    public int OfOwn(Attribution cue, int value, List<Operator> trace) =>
        cue.Stance == Stance.Believes && value > 0
            ? Note(trace, cue.CueHead, cue.Rule, Commitment.Under(value, _lexicon.Of(_tokens.Lemma(cue.CueHead), "verb", "obj")?.Positive is { } own and not 0 ? own : 2))
            : value;

    /// <summary>What a source's cue makes of the top of its content.</summary>
    public (int Value, bool Factive) Of(Attribution source, int top, List<Operator> trace)
    {
        var t = _tokens;
        var cue = source.CueHead;
        var denied = t.Is(top, "obj") ? _operators.Denials.IsWithheld(cue) : _operators.Denials.IsDenied(cue);
        if (_operators.Mark(cue) is { } condition && t.Lemma(condition) is not "to" && ClauseEffect.Of(t, _lexicon, condition, "advcl") is { Value: 0, IsAhead: false, IsOfPurpose: false } supposed)
        {
            // "If insurers agree to cover it": what is only supposed to be said is not said.
            return (Note(trace, condition, supposed.Id, 0), false);
        }

        // What hangs on the cue's object belongs to the cue ("told the rebels to leave").
        var held = t.Head(top) == cue || (t.Head(top) >= 0 && t.Head(t.Head(top)) == cue && _frames.TakesOver(cue, t.Head(top), top));
        if (t.Upos(cue) == Upos.NOUN && Refutations.ByPredicate(t, _lexicon, _operators, cue) is { } refuted)
        {
            return (Note(trace, refuted, Refutations.Untrue, -Commitment.Certain), false);
        }

        if (held && _frames.Of(cue, top) is { } signature)
        {
            if (Refutations.Of(t, _lexicon, _operators, _frames, cue, signature, Commitment.Certain) is { } fate)
            {
                return (Note(trace, fate.Word, fate.Rule, fate.Value), false);
            }

            var cued = denied ? -Commitment.Certain : _operators.Hedged(cue, Commitment.Certain, trace);
            return (Note(trace, cue, signature.Id, Commitment.Below(cued, signature.Positive, signature.Negative)), signature.IsFactive);
        }

        if (!held && _tokens.Head(top) is var noun && noun >= 0 && t.Head(noun) == cue && _frames.Of(noun, top) is { } told)
        {
            // A noun between cue and content weighs the content too ("mentioned the assumption that").
            return (Note(trace, noun, told.Id, Commitment.Below(denied ? -3 : 3, told.Positive, told.Negative)), told.IsFactive);
        }

        if (held && t.Is(top, "advcl") && _operators.Mark(top) is { } mark && t.Lemma(mark) is not "to" && ClauseEffect.Of(t, _lexicon, mark, "advcl") is { Value: { } adjunct, IsAhead: false } clause)
        {
            // What is said begins with an adjunct that the parser hangs on the cue ("…, without having met, they said").
            return (Note(trace, mark, clause.Id, adjunct), false);
        }

        if (held && _frames.IsInfinitive(top))
        {
            return (Note(trace, cue, source.Stance == Stance.Promises ? source.Rule : "infinitive.unlisted", source.Stance == Stance.Promises ? 3 : 0), false);
        }

        var value = source.Stance switch
        {
            Stance.Denies => -3,
            Stance.Believes => 2,
            Stance.Demands or Stance.Asks or Stance.Declines => 0,
            _ => 3,
        };
        value = denied && value > 0 ? 0 : value;
        if (value != 0 && _questions.Asks(source))
        {
            value = 0;
        }

        return (Note(trace, cue, source.Rule, value), false);
    }

    int Note(List<Operator> trace, int word, string rule, int value)
    {
        trace.Add(new Operator(_tokens.Span(word), rule, Commitment.Value(value)));
        return value;
    }
}
