using Parallax.Language;

namespace Parallax.Reading.Sources;

/// <summary>What tells that a word is a cue: itself and its neighbours, its place in the tree, its dependents, the lexicon, quotation marks.</summary>
internal static class CueFeatures
{
    /// <summary>Upper bound of how many features a word has.</summary>
    public const int Most = 72;

    /// <summary>Labels: 0 outside, 1 first word of a cue, 2 further word of it.</summary>
    public const int Labels = 3;

    /// <summary>Writes a word's features; returns how many.</summary>
    public static int Write(TokenSigns s, int i, Sentence sentence, Span<uint> features)
    {
        var t = s.Tokens;
        var n = 0;
        void Add(Span<uint> f, uint template, uint a, uint b = 0, uint c = 0) => f[n++] = FeatureHash.Mix(template, a, b, c);
        uint At(uint[] column, int k) => k < sentence.First ? 1u : k >= sentence.End ? 2u : column[k];

        var head = t.Head(i);
        var grand = head < 0 ? -1 : t.Head(head);
        uint d = s.Deprel[i], l = s.Lemma[i], x = s.Xpos[i], lex = s.Lexical[i], frame = s.Frame[i];
        uint hl = head < 0 ? 3u : s.Lemma[head], hx = head < 0 ? 3u : s.Xpos[head], hlex = head < 0 ? 3u : s.Lexical[head], hframe = head < 0 ? 3u : s.Frame[head];
        var coarse = s.Relations(i) & (1u | 2u | 4u | 8u | 16u | 64u | 256u | 8192u | 32768u | 131072u | 262144u);
        var said = SaidSign(s, i);
        var subject = SubjectSign(s, i);
        var quoted = QuoteSign(s, i, sentence);
        var hsaid = head < 0 ? 0u : SaidSign(s, head);

        Add(features, 1, s.Form[i]);
        Add(features, 2, l, x);
        Add(features, 3, x);
        Add(features, 4, At(s.Lemma, i - 1), l);
        Add(features, 5, l, At(s.Lemma, i + 1));
        Add(features, 6, At(s.Form, i - 1));
        Add(features, 7, At(s.Form, i + 1));
        Add(features, 8, At(s.Lemma, i - 2), x);
        Add(features, 9, At(s.Lemma, i + 2), x);
        Add(features, 10, At(s.Xpos, i - 1), x);
        Add(features, 11, x, At(s.Xpos, i + 1));
        Add(features, 12, At(s.Xpos, i - 1), x, At(s.Xpos, i + 1));
        Add(features, 13, At(s.Xpos, i - 2), At(s.Xpos, i - 1), x);
        Add(features, 14, x, At(s.Xpos, i + 1), At(s.Xpos, i + 2));
        Add(features, 15, s.Suffix[i], x);
        Add(features, 16, d, x);
        Add(features, 17, d, l);
        Add(features, 18, d, hl);
        Add(features, 19, d, l, hl);
        Add(features, 20, d, hx, x);
        Add(features, 21, d, hlex);
        Add(features, 22, d, hframe);
        Add(features, 23, frame, x);
        Add(features, 24, coarse, l);
        Add(features, 25, coarse, lex, x);
        Add(features, 26, lex, x);
        Add(features, 27, lex, d);
        Add(features, 28, said, l);
        Add(features, 29, said, lex, subject);
        Add(features, 30, said, x, d);
        Add(features, 31, subject, l);
        Add(features, 32, subject, x, coarse);
        Add(features, 33, quoted, x);
        Add(features, 34, quoted, l);
        Add(features, 35, quoted, lex, said);
        Add(features, 36, At(s.Lexical, i - 1), x, At(s.Lexical, i + 1));
        Add(features, 37, At(s.Lexical, i + 1), l);
        Add(features, 38, At(s.Lexical, i - 1), l);
        Add(features, 39, At(s.Lemma, i - 1), l, At(s.Lemma, i + 1));
        Add(features, 40, head < 0 ? 0u : (uint)Math.Clamp(i - head, -3, 3) + 8, d, hlex);
        Add(features, 41, hsaid, d, x);
        Add(features, 42, hsaid, d, l);
        Add(features, 43, hsaid, d, hlex);
        if (grand >= 0)
        {
            Add(features, 44, d, s.Deprel[head], s.Lexical[grand]);
            Add(features, 45, d, s.Deprel[head], l);
            Add(features, 46, s.Deprel[head], d, SaidSign(s, grand));
        }

        Add(features, 47, sentence.IsTitle ? 1u : 0u, x, lex);
        Add(features, 48, i == sentence.First ? 1u : i == sentence.First + 1 ? 2u : 0u, x, d);
        var obj = t.Child(i, "obj");
        Add(features, 49, obj < 0 ? 0u : s.Lemma[obj], l);
        Add(features, 50, obj < 0 ? 0u : s.Lexical[obj], lex, x);
        Add(features, 51, At(s.Lemma, i - 2), At(s.Lemma, i - 1), l);
        Add(features, 52, l, At(s.Lemma, i + 1), At(s.Lemma, i + 2));
        var above = AboveSign(s, i);
        Add(features, 53, above, x);
        Add(features, 54, above, lex);
        Add(features, 55, above, l);
        Add(features, 56, s.Quote[i] >= 0 ? 1u : 0u, lex, x);
        Add(features, 57, s.Quote[i] >= 0 ? 1u : 0u, l, above);
        var start = ParagraphOffset(s, i);
        Add(features, 58, start, s.Form[i]);
        Add(features, 59, start, x, At(s.Xpos, i - 1));
        return n;
    }

    /// <summary>How something said hangs on a word: clause, infinitive, quotation, noun's clause.</summary>
    public static uint SaidSign(TokenSigns s, int i)
    {
        var sign = 0u;
        foreach (var c in s.Tokens.Children(i))
        {
            var quoted = s.Quote[c] >= 0 && s.Quote[c] != s.Quote[i];
            sign |= s.Tokens.Deprel(c) switch
            {
                "ccomp" => quoted ? 1u : s.Tokens.Child(c, "mark") >= 0 ? 2u : 4u,
                "xcomp" => quoted ? 8u : 16u,
                "parataxis" => quoted ? 32u : 64u,
                "acl" => 128u,
                "obj" => quoted ? 256u : 512u,
                "obl" => quoted ? 1024u : 0u,
                "advcl" => 2048u,
                "csubj" => 4096u,
                _ => 0u,
            };
            sign |= c < i && s.Tokens.Is(c, "ccomp") ? 8192u : 0u;
        }

        return sign | (s.Tokens.Is(i, "parataxis") || s.Tokens.Is(i, "ccomp") || s.Tokens.Is(i, "root") ? (uint)(s.Tokens.Is(i, "parataxis") ? 16384 : 32768) : 0u);
    }

    /// <summary>The nearest word above that may itself let a source speak, and by which kind of clause this one hangs below it: what is said inside what is said is no cue of the first rank.</summary>
    static uint AboveSign(TokenSigns s, int i)
    {
        var t = s.Tokens;
        for (int a = i, steps = 0; steps < 8; steps++)
        {
            var head = t.Head(a);
            if (head < 0)
            {
                return 1u;
            }

            if (s.Lexical[head] != 0 && t.Upos(head) is Upos.VERB or Upos.NOUN or Upos.ADJ)
            {
                return FeatureHash.Mix(7103, s.Lexical[head], s.Deprel[a], (steps == 0 ? 1u : 2u) + (i < head ? 4u : 8u));
            }

            foreach (var c in t.Children(head))
            {
                if (c != a && t.Is(c, "parataxis") && s.Lexical[c] != 0 && t.Upos(c) == Upos.VERB)
                {
                    return FeatureHash.Mix(7104, s.Lexical[c], i < c ? 4u : 8u);
                }
            }

            a = head;
        }

        return 2u;
    }

    static uint ParagraphOffset(TokenSigns s, int i)
    {
        var k = 0;
        while (k < 8 && i - k - 1 >= 0 && s.Paragraph[i - k - 1] == s.Paragraph[i])
        {
            k++;
        }

        return (uint)k;
    }

    static uint SubjectSign(TokenSigns s, int i)
    {
        foreach (var c in s.Tokens.Children(i))
        {
            if (s.Tokens.Is(c, "nsubj"))
            {
                return FeatureHash.Mix(7101, s.Xpos[c], c < i ? 1u : 2u, s.Tokens.Upos(c) == Upos.PRON ? s.Lemma[c] : 0);
            }

            if (s.Tokens.Is(c, "nmod:poss"))
            {
                return FeatureHash.Mix(7102, s.Xpos[c]);
            }
        }

        return s.Tokens.Is(i, "acl") || s.Tokens.Is(i, "conj") || s.Tokens.Is(i, "xcomp") || s.Tokens.Is(i, "advcl") ? s.Deprel[i] : 0u;
    }

    static uint QuoteSign(TokenSigns s, int i, Sentence sentence)
    {
        var sign = s.Quote[i] >= 0 ? 1u : 0u;
        for (var k = 1; k <= 4; k++)
        {
            sign |= i - k >= sentence.First && s.Quote[i - k] >= 0 && s.Quote[i - k] != s.Quote[i] ? k == 1 ? 2u : k == 2 ? 4u : 8u : 0u;
            sign |= i + k < sentence.End && s.Quote[i + k] >= 0 && s.Quote[i + k] != s.Quote[i] ? k == 1 ? 16u : k == 2 ? 32u : 64u : 0u;
        }

        return sign;
    }
}
