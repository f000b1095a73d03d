using System.Globalization;

namespace Parallax.Language.Segmentation;

/// <summary>Walks the stretches of a text that hold no white space.</summary>
internal struct Chunks(string text, int from, int to)
{
    int _at = from;

    /// <summary>Goes to the next stretch.</summary>
    public bool Next(out int start, out int end)
    {
        while (true)
        {
            while (_at < to && Characters.IsBlank(text[_at]))
            {
                _at++;
            }

            if (_at >= to || _at == 0 || !Characters.MayJoin(text[_at]))
            {
                break;
            }

            // A mark after white space makes one character with it, and so belongs to no word.
            var whole = char.IsSurrogate(text[_at]) || Characters.Extends(text[_at]) ? StringInfo.GetNextTextElementLength(text.AsSpan(_at - 1, to - _at + 1)) : 1;
            if (whole < 2)
            {
                break;
            }

            _at += whole - 1;
        }

        start = _at;
        while (_at < to && !Characters.IsBlank(text[_at]))
        {
            _at++;
        }

        end = _at;
        return end > start;
    }
}
