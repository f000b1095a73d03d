using Parallax.Language;

namespace Parallax.Reading.Sources;

/// <summary>What tells that a word belongs to a cue's source or content.</summary>
internal static class SpanFeatures
{
    /// <summary>Upper bound of how many features a word or a step has.</summary>
    public const int Most = 64;

    /// <summary>Labels: 0 neither, 1 source, 2 content.</summary>
    public const int Labels = 3;

    /// <summary>Writes the features of a word as to a cue; returns how many.</summary>
    public static int Write(TokenSigns s, CueFrame cue, int i, Span<uint> features)
    {
        var t = s.Tokens;
        var n = 0;
        void Add(Span<uint> f, uint template, uint a, uint b = 0, uint c = 0) => f[n++] = FeatureHash.Mix(template, a, b, c);

        var h = cue.Head;
        var side = i < cue.First ? 1u : 2u;
        uint p = cue.Branch(i), x = s.Xpos[i], l = s.Lemma[i], d = s.Deprel[i];
        uint cl = s.Lemma[h], clex = s.Lexical[h], cx = s.Xpos[h], cd = s.Deprel[h];
        var root = cue.Root(i);
        var same = t.Sentence(i) == t.Sentence(h);
        var depth = (uint)Math.Min(cue.Depth(i), 3);
        var distance = i < cue.First ? cue.First - i : i - cue.End + 1;
        var bucket = (distance <= 3 ? (uint)distance : distance <= 6 ? 4u : distance <= 12 ? 5u : distance <= 25 ? 6u : distance <= 50 ? 7u : 8u) + (16u * side);
        var quote = s.Quote[i] < 0 ? 0u
            : s.Quote[i] == s.Quote[h] ? 1u
            : s.Quote[i] == cue.QuoteBefore ? 2u
            : s.Quote[i] == cue.QuoteAfter ? 3u
            : i < cue.First ? 4u : 5u;
        var near = (uint)cue.Nearest[i - cue.WindowFirst];
        var rx = root < 0 ? 5u : s.Xpos[root];
        var edge = root < 0 ? 0u : (i < root ? 1u : i == root ? 2u : 3u) + (t.Leftmost(root) == i ? 4u : 0u) + (t.Rightmost(root) == i ? 8u : 0u);
        var closed = t.Upos(i) is Upos.ADP or Upos.SCONJ or Upos.PUNCT or Upos.CCONJ or Upos.PART or Upos.DET or Upos.PRON or Upos.AUX ? l : x;

        Add(features, 1, p);
        Add(features, 2, p, clex);
        Add(features, 3, p, cl);
        Add(features, 4, p, d, depth);
        Add(features, 5, p, x);
        Add(features, 6, p, closed);
        Add(features, 7, p, quote, cx);
        Add(features, 8, p, edge);
        Add(features, 9, p, rx, cx);
        Add(features, 10, p, cue.Said);
        Add(features, 11, p, cue.CueText);
        Add(features, 12, p, near);
        Add(features, 13, p, s.Frame[h], cd);
        Add(features, 14, bucket, cx);
        Add(features, 15, bucket, x, cue.Said);
        Add(features, 16, bucket, x, clex);
        Add(features, 17, quote, side, cue.Said);
        Add(features, 18, quote, near, side);
        Add(features, 19, quote, bucket, near);
        Add(features, 20, quote, x, near);
        Add(features, 21, same ? 1u : 0u, quote, cue.Said);
        Add(features, 22, same ? 1u : (uint)Math.Clamp(t.Sentence(i) - t.Sentence(h) + 8, 5, 12), quote, near);
        Add(features, 23, l, side, same ? 1u : 0u);
        Add(features, 24, l, cue.LastWord, bucket);
        Add(features, 25, side, x, cue.CueText);
        Add(features, 26, cue.LastWord, bucket);
        Add(features, 27, cue.CueText, bucket);
        Add(features, 28, near, x, side);
        Add(features, 29, p, i > 0 ? s.Form[i - 1] : 0u);
        Add(features, 30, p, i + 1 < t.Count ? s.Form[i + 1] : 0u);
        Add(features, 31, d, x, side);
        Add(features, 32, cl, d, side);
        Add(features, 33, cd, p, s.Tokens.Head(h) < 0 ? 0u : s.Lexical[t.Head(h)]);
        Add(features, 34, p, root < 0 ? 0u : s.Lemma[root]);
        Add(features, 35, p, t.Upos(i) is Upos.PROPN or Upos.PRON ? 1u : 2u, edge);
        return n;
    }

    /// <summary>Writes the features of the step from the word before into a word; returns how many.</summary>
    public static int WriteSteps(TokenSigns s, CueFrame cue, int i, Span<uint> features)
    {
        var t = s.Tokens;
        var n = 0;
        void Add(Span<uint> f, uint template, uint a, uint b = 0, uint c = 0) => f[n++] = FeatureHash.Mix(template, a, b, c);

        if (i == cue.WindowFirst)
        {
            Add(features, 201, 0);
            return n;
        }

        var side = i < cue.First ? 1u : i < cue.End ? 2u : i == cue.End ? 3u : 4u;
        uint p = cue.Branch(i), q = cue.Branch(i - 1);
        var turn = p == q ? 1u : 2u;
        var quote = (s.Quote[i] < 0 ? 0u : 1u) + (s.Quote[i - 1] < 0 ? 0u : 2u) + (s.Quote[i] != s.Quote[i - 1] ? 4u : 0u);
        var border = t.Sentence(i) != t.Sentence(i - 1) ? 1u : 0u;
        uint a = Word(s, i - 1), b = Word(s, i);
        var (opens, openSize) = Opens(s, i);
        var (closes, closeSize) = Closes(s, i - 1);

        Add(features, 202, turn, side, border);
        Add(features, 203, a, b, side);
        Add(features, 204, p, q);
        Add(features, 205, p, turn, quote);
        Add(features, 206, q, turn, quote);
        Add(features, 207, quote, border, side);
        Add(features, 208, opens, openSize, side);
        Add(features, 209, closes, closeSize, side);
        Add(features, 210, opens, b, p);
        Add(features, 211, closes, a, q);
        Add(features, 212, opens, closes, turn);
        Add(features, 213, b, p, turn);
        Add(features, 214, a, q, turn);
        Add(features, 215, quote, a, b);
        Add(features, 216, s.Lemma[i], turn, quote);
        Add(features, 217, s.Lemma[i - 1], turn, quote);
        Add(features, 218, cue.LastWord, side, b);
        Add(features, 219, cue.Nearest[i - cue.WindowFirst], cue.Nearest[i - 1 - cue.WindowFirst], border + quote);
        Add(features, 220, s.Lexical[cue.Head], p, turn);
        Add(features, 221, opens, q, turn);
        return n;
    }

    static uint Word(TokenSigns s, int i) =>
        s.Tokens.Upos(i) is Upos.ADP or Upos.SCONJ or Upos.PUNCT or Upos.CCONJ or Upos.PART ? s.Form[i] : s.Xpos[i];

    /// <summary>The largest constituent that begins at a word: its relation, its size class.</summary>
    static (uint Relation, uint Size) Opens(TokenSigns s, int i)
    {
        var t = s.Tokens;
        var top = -1;
        for (int a = i, steps = 0; a >= 0 && steps < 40 && t.Leftmost(a) == i; a = t.Head(a), steps++)
        {
            top = a;
        }

        return top < 0 ? (0u, 0u) : (s.Deprel[top], Size(t.Rightmost(top) - i));
    }

    /// <summary>The largest constituent that ends with a word.</summary>
    static (uint Relation, uint Size) Closes(TokenSigns s, int i)
    {
        var t = s.Tokens;
        var top = -1;
        for (int a = i, steps = 0; a >= 0 && steps < 40 && t.Rightmost(a) == i; a = t.Head(a), steps++)
        {
            top = a;
        }

        return top < 0 ? (0u, 0u) : (s.Deprel[top], Size(i - t.Leftmost(top)));
    }

    static uint Size(int words) => words < 2 ? 1u : words < 5 ? 2u : words < 12 ? 3u : 4u;
}
