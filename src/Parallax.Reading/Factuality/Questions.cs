using Parallax.Language;
using Parallax.Reading.Sources;

namespace Parallax.Reading.Factuality;

/// <summary>Which sentences of a text, and which contents, ask and do not tell.</summary>
sealed class Questions
{
    /// <summary>A question mark may stand before a closing quotation mark and a bracket.</summary>
    const int LastWords = 3;

    readonly TokenTable _tokens;
    readonly bool[] _asked;

    /// <summary>Looks at a text's sentences once.</summary>
    public Questions(AnalyzedText text)
    {
        _tokens = text.Tokens;
        _asked = [.. text.Sentences.Select(s => Ends(Math.Max(s.First, s.End - LastWords), s.End))];
    }

    /// <summary>Whether a sentence ends as a question.</summary>
    public bool Asks(int sentence) => _asked[sentence];

    /// <summary>Whether a source's content ends as a question.</summary>
    public bool Asks(Attribution source)
    {
        var last = source.Content[^1];
        var end = _tokens.At(Math.Max(0, last.End - 1)) + 1;
        var first = end;
        while (first > 0 && first <= _tokens.Count && _tokens.Upos(first - 1) == Upos.PUNCT && _tokens.Span(first - 1).End >= last.Start)
        {
            first--;
        }

        return Ends(first, end);
    }

    bool Ends(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_tokens.Form(i) is "?")
            {
                return true;
            }
        }

        return false;
    }
}
