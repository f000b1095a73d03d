namespace Parallax.Language.Segmentation;

/// <summary>Walks a text's paragraphs: parted by blank lines, and by line breaks where lines were not wrapped to a width.</summary>
internal struct Paragraphs(string text, int from, int to)
{
    // Wrapped text has lines of about one width, and a line's successor begins with a word that had no room left.
    const int NarrowestWrap = 40;
    const int WidestWrap = 132;

    int _at = from;
    int _blockEnd = from;
    int _width;

    /// <summary>Goes to the next paragraph; it may be blank.</summary>
    public bool Next(out int start, out int end)
    {
        start = _at;
        if (_at >= to)
        {
            end = to;
            return false;
        }

        if (_at >= _blockEnd)
        {
            MeasureBlock();
        }

        while (true)
        {
            var lineEnd = LineEnd(_at);
            var next = AfterBreak(lineEnd);
            end = lineEnd;
            if (next >= _blockEnd || !IsWrapped(_at, lineEnd, next))
            {
                _at = next;
                return true;
            }

            _at = next;
        }
    }

    bool IsWrapped(int start, int end, int next)
    {
        if (_width is < NarrowestWrap or > WidestWrap)
        {
            return false;
        }

        var word = next;
        while (word < _blockEnd && !Characters.IsBlank(text[word]))
        {
            word++;
        }

        return end - start + 1 + (word - next) > _width;
    }

    /// <summary>A block ends at a blank line; its width is its longest line's.</summary>
    void MeasureBlock()
    {
        _width = 0;
        var at = _at;
        while (at < to)
        {
            var end = LineEnd(at);
            _width = Math.Max(_width, end - at);
            var next = AfterBreak(end);
            if (text.AsSpan(at, end - at).IsWhiteSpace())
            {
                at = next;
                break;
            }

            at = next;
        }

        _blockEnd = at;
    }

    readonly int LineEnd(int at)
    {
        var i = text.AsSpan(at, to - at).IndexOfAny("\n\r\u2028\u2029\u0085");
        return i < 0 ? to : at + i;
    }

    readonly int AfterBreak(int end) =>
        end >= to ? to : text[end] == '\r' && end + 1 < to && text[end + 1] == '\n' ? end + 2 : end + 1;
}
