namespace Parallax.Language.Segmentation;

/// <summary>Where the sentences of a paragraph part. Every word's end is a candidate; the decision comes from trained weights.</summary>
internal sealed class SentenceCuts(DecisionWeights weights)
{
    /// <summary>Room that <see cref="Features"/> needs.</summary>
    public const int MaxFeatures = 64;

    /// <summary>No sentence has more words; longer ones are cut, so that trees stay small in hostile text.</summary>
    public const int MaxWords = 400;

    /// <summary>Adds the first word of each sentence of a paragraph.</summary>
    /// <param name="paragraph">The paragraph's words.</param>
    /// <param name="firsts">Takes each sentence's first word.</param>
    public void Cut(ParagraphWords paragraph, List<int> firsts)
    {
        Span<uint> features = stackalloc uint[MaxFeatures];
        var state = new SentenceState(paragraph.First);
        firsts.Add(paragraph.First);
        var dateline = Dateline.End(paragraph);
        for (var i = paragraph.First; i + 1 < paragraph.End; i++)
        {
            state.Read(paragraph, i);
            if (i < dateline)
            {
                continue;
            }

            if (i == dateline || i + 1 - state.First >= MaxWords || (!InName(paragraph, i, state.First) && weights.Score(features[..Features(paragraph, i, state, features)]) > 0))
            {
                firsts.Add(i + 1);
                state.Begin(i + 1);
            }
        }
    }

    /// <summary>Between two capitalised words with one blank, right after a sentence began, a name goes on ("Kim Jong Un spoke"): two words are no sentence.</summary>
    static bool InName(ParagraphWords p, int i, int first) =>
        i - first < 2 && p.Kind(i) == WordKind.Capital && p.Kind(i + 1) == WordKind.Capital && p.Kind(first) == WordKind.Capital && p.Gap(i) == 1;

    /// <summary>What is seen at the end of word <paramref name="i"/>: the words around it, how they are written, open quotations and brackets, the sentence so far.</summary>
    public static int Features(ParagraphWords p, int i, in SentenceState state, Span<uint> f)
    {
        // The word that ends the sentence stands before closing quotes and brackets; the word that begins the next, after opening ones.
        var final = i;
        var closers = 0u;
        while (final > state.First && i - final < 3 && p.Kind(final) == WordKind.Closer)
        {
            closers |= p.IsQuote(final) ? 1u : 2u;
            final--;
        }

        var next = i + 1;
        var openers = 0u;
        while (next + 1 < p.End && next - i < 3 && p.Kind(next) is WordKind.Opener)
        {
            openers |= p.IsQuote(next) ? 1u : 2u;
            next++;
        }

        uint w0 = p.Word(i), w1 = p.Word(i - 1), w2 = p.Word(i - 2), n1 = p.Word(i + 1), n2 = p.Word(i + 2), n3 = p.Word(i + 3);
        uint s0 = p.Shape(i), s1 = p.Shape(i - 1), t1 = p.Shape(i + 1), t2 = p.Shape(i + 2);
        uint end = p.Word(final), before = p.Word(final - 1), beforeShape = p.Shape(final - 1);
        uint endKind = (uint)p.Kind(final), nextKind = (uint)p.Kind(next), n1Kind = (uint)p.Kind(i + 1), i0Kind = (uint)p.Kind(i);
        uint nextWord = p.Word(next), nextShape = p.Shape(next), after = p.Word(next + 1), afterKind = (uint)p.Kind(next + 1);
        var gap = p.Gap(i);
        uint length = (uint)Math.Min(i - state.First, 30), lengthBand = length > 5 ? 6 + (length / 8) : length;
        uint left = (uint)Math.Min(p.End - i - 2, 6);
        uint open = (state.InQuote ? 1u : 0u) | (state.Depth > 0 ? 2u : 0u);
        uint ends = endKind | (closers << 8) | (gap << 12), begins = nextKind | (openers << 8);
        var n = 0;
        f[n++] = Feature.Mix(1, gap);
        f[n++] = Feature.Mix(2, ends);
        f[n++] = Feature.Mix(3, ends, begins);
        f[n++] = Feature.Mix(4, ends, begins, open);
        f[n++] = Feature.Mix(5, w0);
        f[n++] = Feature.Mix(6, n1);
        f[n++] = Feature.Mix(7, w0, n1);
        f[n++] = Feature.Mix(8, w1, w0);
        f[n++] = Feature.Mix(9, n1, n2);
        f[n++] = Feature.Mix(10, w2, w1, w0);
        f[n++] = Feature.Mix(11, n1, n2, n3);
        f[n++] = Feature.Mix(12, w1, w0, n1);
        f[n++] = Feature.Mix(13, w0, n1, n2);
        f[n++] = Feature.Mix(14, end, nextShape);
        f[n++] = Feature.Mix(15, end, begins, gap);
        f[n++] = Feature.Mix(16, before, ends);
        f[n++] = Feature.Mix(17, before, ends, begins);
        f[n++] = Feature.Mix(18, beforeShape, ends, begins);
        f[n++] = Feature.Mix(19, nextWord, ends);
        f[n++] = Feature.Mix(20, nextWord, Feature.Mix(20, ends, nextKind), open);
        f[n++] = Feature.Mix(21, s0, t1);
        f[n++] = Feature.Mix(22, s1, s0, t1);
        f[n++] = Feature.Mix(23, s0, t1, t2);
        f[n++] = Feature.Mix(24, ends, begins, lengthBand);
        f[n++] = Feature.Mix(25, ends, nextKind, left);
        f[n++] = Feature.Mix(26, ends, Feature.Mix(26, begins, open), afterKind);
        f[n++] = Feature.Mix(27, i0Kind, n1Kind, state.Ends);
        f[n++] = Feature.Mix(28, p.Word(state.First), ends, begins);
        f[n++] = Feature.Mix(29, p.Word(state.First), lengthBand, ends);
        f[n++] = Feature.Mix(30, w0, begins, lengthBand);
        f[n++] = Feature.Mix(31, after, Feature.Mix(31, ends, begins));
        f[n++] = Feature.Mix(32, p.CaseOfText, ends, begins);
        f[n++] = Feature.Mix(33, p.CaseOfText, Feature.Mix(33, i0Kind, n1Kind), gap);
        f[n++] = Feature.Mix(34, before, nextWord, ends);
        f[n++] = Feature.Mix(35, n1, i0Kind, lengthBand);
        f[n++] = Feature.Mix(36, p.Shape(state.First), Feature.Mix(36, ends, begins), lengthBand);
        f[n++] = Feature.Mix(37, p.LengthBand(final), Feature.Mix(37, ends, begins), p.Shape(final));
        f[n++] = Feature.Mix(38, Feature.Mix(38, s0, t1, gap), (uint)p.Kind(i - 1), (uint)p.Kind(i + 2));
        f[n++] = Feature.Mix(39, Feature.Mix(39, endKind, begins, open), (uint)p.Kind(final - 1), (uint)p.Kind(final - 2));
        f[n++] = Feature.Mix(40, state.Words, ends, begins);
        if (p.Abbreviation(i) is var kind && kind > 0)
        {
            f[n++] = Feature.Mix(41, kind, nextKind);
            f[n++] = Feature.Mix(42, kind, begins, nextWord);
            f[n++] = Feature.Mix(43, kind, nextKind, state.InQuote ? 1u : 0u);
        }

        return n;
    }
}
