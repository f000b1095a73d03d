using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;
using Parallax.Reading.Sources;

namespace Parallax.Reading.Factuality;

/// <summary>Finds by whose word each word of a text stands: the attributions from the outermost to the innermost.</summary>
internal sealed class SourcePaths
{
    const int Deepest = 100;
    readonly TokenTable _tokens;
    readonly EquatableList<Mention> _mentions;
    readonly EquatableList<Attribution> _attributions;
    readonly Dictionary<int, int> _byCue = [];
    readonly int[] _innermost;
    readonly Func<Attribution, bool> _mute;

    /// <summary>Prepares a text.</summary>
    /// <param name="tokens">Its words.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="attributions">Its attributions.</param>
    /// <param name="mute">Whether one lets nobody speak after all.</param>
    public SourcePaths(TokenTable tokens, EquatableList<Mention> mentions, EquatableList<Attribution> attributions, Func<Attribution, bool> mute)
    {
        (_tokens, _mentions, _attributions, _mute) = (tokens, mentions, attributions, mute);
        _innermost = new int[_tokens.Count];
        Array.Fill(_innermost, -1);
        foreach (var (i, content) in attributions.Select((a, i) => (i, a.Content)).OrderByDescending(p => p.Content.Sum(c => c.Length)).ThenBy(p => p.i))
        {
            foreach (var piece in content)
            {
                for (var k = _tokens.At(piece.Start); k < _tokens.Count && _tokens.Span(k).Start < piece.End; k++)
                {
                    _innermost[k] = i;
                }
            }
        }

        for (var i = 0; i < attributions.Count; i++)
        {
            _byCue.TryAdd(attributions[i].CueHead, i);
        }
    }

    /// <summary>The attributions whose content holds a word, outermost first; what is a voice of its own only in grammar ("I think", "it seems") is left out.</summary>
    public List<int> Of(int word) => From(_innermost[word] < 0 ? null : _innermost[word]);

    /// <summary>The attributions around the words of one, outermost first.</summary>
    public List<int> Around(int attribution) => From(_attributions[attribution].Outer);

    List<int> From(int? innermost)
    {
        var path = new List<int>();
        for (var a = innermost; a is { } i && path.Count < Deepest; a = _attributions[i].Outer)
        {
            if (IsVoice(i) && (path.Count == 0 || !IsSame(_attributions[path[^1]], _attributions[i])))
            {
                path.Add(i);
            }
        }

        path.Reverse();
        return path;
    }

    bool IsVoice(int i)
    {
        var a = _attributions[i];
        if (_tokens.Lemma(a.CueHead) is "seem" or "appear" or "want" || _mute(a))
        {
            return false;
        }

        if (a.Source is null)
        {
            if (IsTurnedDown(i))
            {
                return false;
            }

            // "Is expected to" is the report's own estimate, "it was agreed that" its own news; "it was reported" is somebody's word.
            return a.Stance is not (Stance.Believes or Stance.Shows or Stance.Demands or Stance.Asks or Stance.Promises);
        }

        return !(a.Outer is not null && a.SourceHead >= 0 && _tokens.Lemma(a.SourceHead) is "I" or "we" or "i" or "you");
    }

    /// <summary>"The army denied reports that …": what was reported is what is denied, and who reported it is nobody named.</summary>
    bool IsTurnedDown(int i)
    {
        var cue = _attributions[i].CueHead;
        return _tokens.Upos(cue) == Upos.NOUN && _tokens.Deprel(cue) is "obj" or "obl" && _attributions[i].Outer is { } outer && _attributions[outer] is { Stance: Stance.Denies } denial
            && denial.CueHead == _tokens.Head(cue);
    }

    /// <summary>The attribution that a word is itself the cue of, where what is said has no event of its own to carry it: a silence, "calls it a crime", "puts the dead at 528".</summary>
    public int? OfCue(int word, bool silent)
    {
        int? found = _byCue.TryGetValue(word, out var own) ? own : null;
        if (found is null && silent)
        {
            for (var c = _tokens.FirstChild(word); c >= 0 && found is null; c = _tokens.NextSibling(c))
            {
                found = _tokens.Is(c, "xcomp") && _byCue.TryGetValue(c, out var below) ? below : null;
            }
        }

        if (found is not { } i || _attributions[i].Source is null)
        {
            return null;
        }

        if (silent)
        {
            return i;
        }

        foreach (var piece in _attributions[i].Content)
        {
            for (var k = _tokens.At(piece.Start); k < _tokens.Count && _tokens.Span(k).Start < piece.End; k++)
            {
                if (_tokens.Upos(k) is Upos.VERB or Upos.AUX && !IsRelative(word, k))
                {
                    return null;
                }
            }
        }

        return _attributions[i].Stance is Stance.Asserts or Stance.Believes or Stance.Shows && _attributions[i].Rule != Stances.Unlisted && !IsAgreement(i) ? i : null;
    }

    /// <summary>"Agreed on a list": with a thing it is an act, not a saying.</summary>
    bool IsAgreement(int i) => _tokens.Lemma(_attributions[i].CueHead) is "agree";

    /// <summary>Whether a verb stands in a clause that only tells more of a thing that is said and that the cue has as its object ("put the dead at 528, a figure that omits most").</summary>
    bool IsRelative(int cue, int verb)
    {
        if (_tokens.Child(cue, "obj") < 0)
        {
            return false;
        }

        for (int a = verb, steps = 0; a >= 0 && a != cue && steps < Deepest; a = _tokens.Head(a), steps++)
        {
            if (_tokens.Is(a, "acl:relcl"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The unnamed estimate that a word is the cue of ("were expected in Ankara"), where no clause below it carries it.</summary>
    public int? Estimate(int word) =>
        _byCue.TryGetValue(word, out var i) && _attributions[i] is { Source: null, Stance: Stance.Believes } && _tokens.Upos(word) == Upos.VERB
            && _tokens.Child(word, "xcomp") < 0 && _tokens.Child(word, "ccomp") < 0 ? i : null;

    /// <summary>Whether the inner of two sources is the outer one again ("Erdogan said he believed"): one voice, not two.</summary>
    bool IsSame(Attribution inner, Attribution outer)
    {
        if (inner.Mention is { } a && outer.Mention is { } b)
        {
            return string.Equals(_mentions[a].Name, _mentions[b].Name, StringComparison.Ordinal);
        }

        return inner.Mention is null && inner.SourceHead >= 0 && _tokens.Lemma(inner.SourceHead) is "he" or "she" or "it";
    }
}
