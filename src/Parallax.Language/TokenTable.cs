using System.Buffers;
using Parallax.Model;

namespace Parallax.Language;

/// <summary>The syntactic words of a text in columns; words are named by their position in the table, across sentences.</summary>
public sealed class TokenTable
{
    readonly string _text;
    readonly int[] _starts, _ends, _heads, _firstChild, _nextSibling, _leftmost, _rightmost, _sentence;
    readonly Upos[] _upos;
    readonly string[] _xpos, _lemmas, _deprels;

    /// <summary>Takes the columns, all of one length; heads are positions in the table, -1 at a root, and never leave their sentence.</summary>
    public TokenTable(
        string text, int[] starts, int[] ends, Upos[] upos, string[] xpos, string[] lemmas, int[] heads, string[] deprels, int[] sentence)
    {
        _text = text;
        (_starts, _ends, _upos, _xpos, _lemmas, _heads, _deprels, _sentence) = (starts, ends, upos, xpos, lemmas, heads, deprels, sentence);
        var n = starts.Length;
        _firstChild = new int[n];
        _nextSibling = new int[n];
        _leftmost = new int[n];
        _rightmost = new int[n];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (var i = n - 1; i >= 0; i--)
        {
            _leftmost[i] = _rightmost[i] = i;
            if (heads[i] >= 0)
            {
                _nextSibling[i] = _firstChild[heads[i]];
                _firstChild[heads[i]] = i;
            }
        }

        SpreadSubtrees();
    }

    /// <summary>Widens each head to its dependents' outermost words, leaves first, so that each word is looked at once whatever the tree's depth.</summary>
    void SpreadSubtrees()
    {
        var n = _heads.Length;
        var room = ArrayPool<int>.Shared.Rent(n);
        var waiting = room.AsSpan(0, n);
        waiting.Clear();
        foreach (var head in _heads)
        {
            if (head >= 0)
            {
                waiting[head]++;
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var word = i; word >= 0 && waiting[word] == 0; word = _heads[word])
            {
                waiting[word] = -1;
                if (_heads[word] is >= 0 and var head)
                {
                    waiting[head]--;
                    _leftmost[head] = Math.Min(_leftmost[head], _leftmost[word]);
                    _rightmost[head] = Math.Max(_rightmost[head], _rightmost[word]);
                }
            }
        }

        ArrayPool<int>.Shared.Return(room);
    }

    /// <summary>How many words.</summary>
    public int Count => _starts.Length;

    /// <summary>A word's characters.</summary>
    public TextSpan Span(int i) => new(_starts[i], _ends[i]);

    /// <summary>From the first character of one word to the last of another.</summary>
    public TextSpan Span(int first, int last) => new(_starts[first], Math.Max(_ends[last], _starts[first]));

    /// <summary>A word's characters as written.</summary>
    public ReadOnlySpan<char> Form(int i) => _text.AsSpan(_starts[i], _ends[i] - _starts[i]);

    /// <summary>Universal part of speech.</summary>
    public Upos Upos(int i) => _upos[i];

    /// <summary>Penn part of speech.</summary>
    public string Xpos(int i) => _xpos[i];

    /// <summary>Dictionary form; lower case but for proper nouns.</summary>
    public string Lemma(int i) => _lemmas[i];

    /// <summary>The word it depends on, or -1 at the sentence's root.</summary>
    public int Head(int i) => _heads[i];

    /// <summary>Universal relation to its head, with the subtype ("nsubj:pass").</summary>
    public string Deprel(int i) => _deprels[i];

    /// <summary>Position of its sentence.</summary>
    public int Sentence(int i) => _sentence[i];

    /// <summary>The leftmost word of its subtree.</summary>
    public int Leftmost(int i) => _leftmost[i];

    /// <summary>The rightmost word of its subtree.</summary>
    public int Rightmost(int i) => _rightmost[i];

    /// <summary>Characters of its whole subtree, from the leftmost word to the rightmost.</summary>
    public TextSpan SubtreeSpan(int i) => Span(_leftmost[i], _rightmost[i]);

    /// <summary>First dependent in text order, or -1; go on with <see cref="NextSibling"/>.</summary>
    public int FirstChild(int i) => _firstChild[i];

    /// <summary>Next dependent of the same head in text order, or -1.</summary>
    public int NextSibling(int i) => _nextSibling[i];

    /// <summary>Dependents in text order.</summary>
    public ChildSequence Children(int i) => new(this, _firstChild[i]);

    /// <summary>The first dependent with a relation; the universal part counts where <paramref name="deprel"/> has no subtype. -1 where there is none.</summary>
    public int Child(int i, string deprel)
    {
        for (var c = _firstChild[i]; c >= 0; c = _nextSibling[c])
        {
            if (Is(c, deprel))
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>Whether a word's relation is <paramref name="deprel"/>, or a subtype of it.</summary>
    public bool Is(int i, string deprel)
    {
        var own = _deprels[i];
        return own.StartsWith(deprel, StringComparison.Ordinal) && (own.Length == deprel.Length || own[deprel.Length] == ':');
    }

    /// <summary>Whether one word lies in the other's subtree, itself included.</summary>
    public bool IsBelow(int word, int ancestor)
    {
        for (var a = word; a >= 0; a = _heads[a])
        {
            if (a == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first word whose characters reach past an offset, by binary search; <see cref="Count"/> where none does.</summary>
    public int At(int offset)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var mid = (low + high) / 2;
            if (_ends[mid] <= offset)
            {
                low = mid + 1;
            }
            else
            {
                high = mid;
            }
        }

        return low;
    }

    /// <summary>The word inside a span whose head lies outside it: the span's syntactic head. -1 where the span holds no word.</summary>
    public int HeadOf(TextSpan span)
    {
        var best = -1;
        for (var i = At(span.Start); i < Count && _starts[i] < span.End; i++)
        {
            var h = _heads[i];
            if (h < 0 || !span.Contains(_starts[h]))
            {
                if (best < 0 || (_upos[best] == Language.Upos.PUNCT && _upos[i] != Language.Upos.PUNCT))
                {
                    best = i;
                }
            }
        }

        return best;
    }
}
