using Parallax.Language;

namespace Parallax.Reading.Sources;

/// <summary>A cue seen from each word of its paragraph: where the word hangs as to the cue, and what lies between.</summary>
internal sealed class CueFrame
{
    /// <summary>How many words before and after the cue are looked at, at most.</summary>
    const int Before = 120, After = 260;

    readonly TokenSigns _signs;
    readonly uint[] _branch;
    readonly int[] _root, _depth;

    /// <summary>Looks from a cue, its words being [first, end), with all cues of the text at hand, in order.</summary>
    public CueFrame(TokenSigns signs, int first, int end, IReadOnlyList<(int First, int End)> cues)
    {
        (_signs, First, End) = (signs, first, end);
        var t = signs.Tokens;
        Head = HeadOf(t, first, end);
        (WindowFirst, WindowEnd) = Window();
        var n = WindowEnd - WindowFirst;
        (_branch, _root, _depth) = (new uint[n], new int[n], new int[n]);
        var chain = new Dictionary<int, uint>();
        var up = 11u;
        for (int a = Head, steps = 0; a >= 0 && steps < 12; a = t.Head(a), steps++)
        {
            chain[a] = up;
            up = FeatureHash.Mix(7201, up, steps < 4 ? signs.Deprel[a] : 5u);
        }

        var sentence = t.Sentence(Head);
        for (var i = WindowFirst; i < WindowEnd; i++)
        {
            Look(i, i - WindowFirst, chain, sentence);
        }

        CueText = 17u;
        for (var i = first; i < end; i++)
        {
            CueText = FeatureHash.Mix(7202, CueText, signs.Lemma[i]);
        }

        LastWord = signs.Lemma[end - 1];
        Said = CueFeatures.SaidSign(signs, Head);
        Nearest = NearestCue(cues);
        (QuoteBefore, QuoteAfter) = NearQuotes();
    }

    /// <summary>The cue's first word.</summary>
    public int First { get; }

    /// <summary>The word after its last.</summary>
    public int End { get; }

    /// <summary>Its head word.</summary>
    public int Head { get; }

    /// <summary>First word looked at.</summary>
    public int WindowFirst { get; }

    /// <summary>The word after the last one looked at.</summary>
    public int WindowEnd { get; }

    /// <summary>The cue's words as one sign.</summary>
    public uint CueText { get; }

    /// <summary>Its last word.</summary>
    public uint LastWord { get; }

    /// <summary>How something said hangs on it.</summary>
    public uint Said { get; }

    /// <summary>For each word looked at, how its nearest cue stands to this one: 0 it is this one, 1 an earlier, 2 a later, 3 the word is another cue's own.</summary>
    public byte[] Nearest { get; }

    /// <summary>The quotation that ends last before the cue in its window, or -1.</summary>
    public int QuoteBefore { get; }

    /// <summary>The quotation that begins first after the cue in its window, or -1.</summary>
    public int QuoteAfter { get; }

    /// <summary>By which way a word hangs as to the cue: the way up from the cue, the branch down, the side.</summary>
    public uint Branch(int i) => _branch[i - WindowFirst];

    /// <summary>The branch's top word.</summary>
    public int Root(int i) => _root[i - WindowFirst];

    /// <summary>How deep below the branch's top.</summary>
    public int Depth(int i) => _depth[i - WindowFirst];

    /// <summary>The word of a run whose head lies outside it; the last such verb or noun, else the last word.</summary>
    public static int HeadOf(TokenTable t, int first, int end)
    {
        var best = -1;
        for (var i = first; i < end; i++)
        {
            if ((t.Head(i) < first || t.Head(i) >= end) && t.Upos(i) != Upos.PUNCT && (best < 0 || Rank(t, i) > Rank(t, best)))
            {
                best = i;
            }
        }

        return best < 0 ? first : best;
    }

    static int Rank(TokenTable t, int i) => t.Upos(i) switch { Upos.VERB => 4, Upos.NOUN or Upos.ADJ => 3, Upos.AUX => 2, Upos.ADP or Upos.ADV => 1, _ => 0 };

    (int First, int End) Window()
    {
        var paragraph = _signs.Paragraph[Head];
        var first = First;
        while (first > 0 && First - first < Before && _signs.Paragraph[first - 1] == paragraph)
        {
            first--;
        }

        var end = End;
        var count = _signs.Tokens.Count;
        while (end < count && end - End < After && (_signs.Paragraph[end] == _signs.Paragraph[end - 1] || GoesOn(end)))
        {
            end++;
        }

        return (first, end);
    }

    /// <summary>Whether a paragraph that begins here goes on with speech: the one before ends in an unclosed quotation or with a colon.</summary>
    bool GoesOn(int i)
    {
        var before = _signs.Tokens.Form(i - 1);
        return _signs.Quote[i] >= 0 && _signs.Tokens.Upos(i) == Upos.PUNCT
            && (before is ":" || (_signs.Quote[i - 1] >= 0 && before is not ("”" or "\"" or "''" or "»" or "’" or "'")));
    }

    void Look(int i, int at, Dictionary<int, uint> chain, int sentence)
    {
        var t = _signs.Tokens;
        if (t.Sentence(i) != sentence)
        {
            var apart = Math.Clamp(t.Sentence(i) - sentence, -3, 4);
            (_branch[at], _root[at], _depth[at]) = (FeatureHash.Mix(7203, (uint)(apart + 8), _signs.Quote[i] >= 0 ? 1u : 0u), -1, 0);
            return;
        }

        if (chain.TryGetValue(i, out var self))
        {
            (_branch[at], _root[at], _depth[at]) = (FeatureHash.Mix(7204, self), i, 0);
            return;
        }

        var depth = 0;
        for (var a = i; ; a = t.Head(a), depth++)
        {
            var head = t.Head(a);
            if (head < 0 || depth > 80)
            {
                (_branch[at], _root[at], _depth[at]) = (FeatureHash.Mix(7205, i < Head ? 1u : 2u), a, depth);
                return;
            }

            if (chain.TryGetValue(head, out var up))
            {
                // The side: before or after the cue, and as to the word it hangs on.
                var side = (a < Head ? 1u : 2u) + (a < head ? 4u : 8u);
                (_branch[at], _root[at], _depth[at]) = (FeatureHash.Mix(7206, up, _signs.Deprel[a], side), a, depth);
                return;
            }
        }
    }

    byte[] NearestCue(IReadOnlyList<(int First, int End)> cues)
    {
        var nearest = new byte[WindowEnd - WindowFirst];
        // Cues are in order: walk only those that can matter.
        int low = 0, high = cues.Count;
        while (low < high)
        {
            var mid = (low + high) / 2;
            if (cues[mid].End <= WindowFirst)
            {
                low = mid + 1;
            }
            else
            {
                high = mid;
            }
        }

        var last = low;
        while (last < cues.Count && cues[last].First < WindowEnd)
        {
            last++;
        }

        for (int i = WindowFirst, k = low; i < WindowEnd; i++)
        {
            while (k + 1 < last && cues[k + 1].First <= i)
            {
                k++;
            }

            var own = Distance(i, First, End);
            for (var j = Math.Max(low, k); j < Math.Min(last, k + 2); j++)
            {
                var (first, end) = cues[j];
                if (first == First)
                {
                    continue;
                }

                var other = Distance(i, first, end);
                if (other == 0)
                {
                    nearest[i - WindowFirst] = 3;
                }
                else if (other < own && nearest[i - WindowFirst] == 0)
                {
                    nearest[i - WindowFirst] = (byte)(first < First ? 1 : 2);
                }
            }
        }

        return nearest;
    }

    static int Distance(int i, int first, int end) => i < first ? first - i : i >= end ? i - end + 1 : 0;

    (int Before, int After) NearQuotes()
    {
        int before = -1, after = -1;
        for (var i = First - 1; i >= WindowFirst && before < 0; i--)
        {
            before = _signs.Quote[i] >= 0 && _signs.Quote[i] != _signs.Quote[Head] ? _signs.Quote[i] : -1;
        }

        for (var i = End; i < WindowEnd && after < 0; i++)
        {
            after = _signs.Quote[i] >= 0 && _signs.Quote[i] != _signs.Quote[Head] ? _signs.Quote[i] : -1;
        }

        return (before, after);
    }
}
