using System.Collections.Frozen;
using System.Globalization;

namespace Parallax.Language.Segmentation;

/// <summary>Walks the places of a stretch where a word may end: between characters of different kinds, before "n't", inside known joined words.
/// Never inside a character: surrogate pairs, marks and joined emoji stay whole.</summary>
internal ref struct CutCandidates
{
    readonly string _text;
    readonly int _start, _end;
    readonly bool _joins;
    readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _joined;
    int _at, _whole, _inside;

    public CutCandidates(in Chunk chunk, FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> joined)
    {
        (_text, _start, _end, _joined) = (chunk.Text, chunk.Start, chunk.End, joined);
        _at = _whole = _start;
        _inside = -1;
        foreach (var c in _text.AsSpan(_start, _end - _start))
        {
            if (Characters.MayJoin(c))
            {
                _joins = true;
                break;
            }
        }
    }

    /// <summary>Goes to the next candidate: a cut before the character at <paramref name="at"/>.</summary>
    public bool Next(out int at)
    {
        if (_at == _start)
        {
            EnterRun(_start);
        }

        while (++_at < _end)
        {
            char a = _text[_at - 1], b = _text[_at];
            int left = Characters.Class(a), right = Characters.Class(b);
            if (right == 1 && left != 1)
            {
                EnterRun(_at);
            }

            var may = left != right || left == 0 || _at == _inside
                || (b is 'n' or 'N' && _at + 2 < _end && Characters.IsApostrophe(_text[_at + 1]) && _text[_at + 2] is 't' or 'T');
            if (may && IsWhole(_at))
            {
                at = _at;
                return true;
            }
        }

        at = _end;
        return false;
    }

    void EnterRun(int from)
    {
        var to = from;
        while (to < _end && to - from < Feature.Reach && Characters.Class(_text[to]) == 1)
        {
            to++;
        }

        if (to - from is < 2 or >= Feature.Reach)
        {
            return;
        }

        Span<char> lower = stackalloc char[Feature.Reach];
        var length = _text.AsSpan(from, to - from).ToLowerInvariant(lower);
        if (_joined.TryGetValue(lower[..length], out var first))
        {
            _inside = from + first;
        }
    }

    bool IsWhole(int at)
    {
        if (!_joins)
        {
            return true;
        }

        while (_whole < at)
        {
            _whole += StringInfo.GetNextTextElementLength(_text.AsSpan(_whole, _end - _whole));
        }

        return _whole == at;
    }
}
