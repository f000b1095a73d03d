using Parallax.Language;
using Parallax.Reading.Sources;

namespace Parallax.Reading.Factuality;

/// <summary>What a reader's rating of an event word goes by, beside the rules' value: the word, its tense, its governor, its operators.</summary>
internal static class RatingFeatures
{
    /// <summary>Upper bound of how many features a word has.</summary>
    public const int Most = 96;

    /// <summary>Writes a word's features; returns how many.</summary>
    public static int Write(TokenTable t, Sentence sentence, int i, Judgement judgement, FactualityLexicon lexicon, Span<uint> features)
    {
        var n = 0;
        void Add(Span<uint> f, uint template, uint a = 0, uint b = 0, uint c = 0) => f[n++] = FeatureHash.Mix(template, a, b, c);
        uint Lemma(int k) => k < sentence.First || k >= sentence.End ? 1u : FeatureHash.Of(t.Lemma(k));
        uint Xpos(int k) => k < sentence.First || k >= sentence.End ? 1u : FeatureHash.Of(t.Xpos(k));
        uint Deprel(int k) => k < 0 ? 1u : FeatureHash.Of(t.Deprel(k));

        var value = (uint)judgement.Innermost;
        var author = (uint)judgement.Author;
        var path = (uint)Math.Min(judgement.Sources.Count, 2);
        var realis = (uint)judgement.Realis;
        uint l = Lemma(i), x = Xpos(i), d = Deprel(i);
        var head = t.Head(i);
        uint hl = head < 0 ? 1u : Lemma(head), hx = head < 0 ? 1u : Xpos(head);
        var auxiliaries = 3u;
        var (denied, definite, first, preposition, mark, subject) = (0u, 0u, 0u, 0u, 0u, 0u);
        foreach (var c in t.Children(i))
        {
            var own = FeatureHash.Of(t.Lemma(c));
            if (t.Is(c, "aux") || t.Is(c, "cop"))
            {
                auxiliaries = FeatureHash.Mix(8001, auxiliaries, own, FeatureHash.Of(t.Xpos(c)));
                Add(features, 1, own, x);
            }
            else if (t.Is(c, "advmod") && n < Most - 60)
            {
                Add(features, 2, own);
                denied |= lexicon.Denials.ContainsKey(t.Lemma(c)) ? 1u : 0u;
            }
            else if (t.Is(c, "det") || t.Is(c, "nmod:poss"))
            {
                definite = t.Is(c, "det") ? own : 5u;
            }
            else if (t.Is(c, "mark"))
            {
                mark = own;
            }
            else if (t.Is(c, "case"))
            {
                preposition = own;
            }
            else if (t.Is(c, "nsubj"))
            {
                subject = FeatureHash.Mix(8002, FeatureHash.Of(t.Xpos(c)), t.Upos(c) == Upos.PRON ? own : 0u);
            }
            else if (t.Is(c, "advcl") && n < Most - 60)
            {
                Add(features, 3, Lemma(t.Leftmost(c)));
            }
            else if (t.Is(c, "amod") && n < Most - 60)
            {
                Add(features, 4, own, value);
            }

            first = first == 0 ? Deprel(c) : first;
        }

        Add(features, 5, value);
        Add(features, 6, value, author, path);
        Add(features, 7, value, x);
        Add(features, 8, value, d);
        Add(features, 9, value, realis);
        Add(features, 10, value, l);
        Add(features, 11, l);
        Add(features, 12, x, d);
        Add(features, 13, d, hl);
        Add(features, 14, d, hx, x);
        Add(features, 15, auxiliaries, x);
        Add(features, 16, auxiliaries, denied, x);
        Add(features, 17, mark, d, x);
        Add(features, 18, mark, d, hl);
        Add(features, 19, preposition, d, hl);
        Add(features, 20, preposition, definite, x);
        Add(features, 21, definite, x, d);
        Add(features, 22, subject, x);
        Add(features, 23, subject, value);
        Add(features, 24, realis, x, d);
        Add(features, 25, Lemma(i - 1), x);
        Add(features, 26, Lemma(i + 1), x);
        Add(features, 27, Lemma(i - 1), Lemma(i - 2));
        Add(features, 28, Xpos(i - 1), x, Xpos(i + 1));
        Add(features, 29, path, d, x);
        Add(features, 30, judgement.Silence is null ? 0u : 1u);
        var sign = 0u;
        var steps = 0;
        for (var a = head; a >= 0 && steps < 4; a = t.Head(a), steps++)
        {
            var am = 0u;
            foreach (var c in t.Children(a))
            {
                if (t.Is(c, "aux") && lexicon.Modals.ContainsKey(t.Lemma(c)))
                {
                    am = FeatureHash.Mix(8003, am, FeatureHash.Of(t.Lemma(c)));
                }
                else if (t.Is(c, "advmod") && lexicon.Denials.ContainsKey(t.Lemma(c)))
                {
                    am = FeatureHash.Mix(8004, am);
                }
            }

            sign = FeatureHash.Mix(8005, sign, Deprel(a));
            Add(features, 31, (uint)steps, am, d);
            Add(features, 32, (uint)steps, Lemma(a), steps == 0 ? mark : 0u);
            Add(features, 33, (uint)steps, Xpos(a), am);
            Add(features, 34, sign, d);
        }

        Add(features, 35, head < 0 ? 1u : 0u, x, value);
        var count = 0;
        foreach (var step in judgement.Trace)
        {
            var rule = FeatureHash.Of(step.Rule);
            Add(features, 36, rule);
            Add(features, 37, rule, value);
            if (++count == 6)
            {
                break;
            }
        }

        var last = t.Form(sentence.End - 1);
        Add(features, 38, last is "?" ? 1u : last is "!" ? 2u : 0u, value, head < 0 ? 1u : 0u);
        Add(features, 39, Suffix(t.Form(i)), x);
        Add(features, 40, (uint)Math.Min(steps, 4), x);
        return n;
    }

    static uint Suffix(ReadOnlySpan<char> form) => FeatureHash.Of(form[Math.Max(0, form.Length - 4)..]);
}
