using Parallax.Language;

namespace Parallax.Reading.Sources;

/// <summary>What the learned parts see of each word of a text, hashed once: form, lemma, tags, frame, quotation, paragraph.</summary>
internal sealed class TokenSigns
{
    readonly uint[] _relations;

    /// <summary>Looks at a text.</summary>
    public TokenSigns(AnalyzedText text, CueLexicon lexicon)
    {
        Text = text;
        Tokens = text.Tokens;
        var n = Tokens.Count;
        (Form, Lemma, Xpos, Deprel, Suffix, Lexical, _relations, Frame) =
            (new uint[n], new uint[n], new uint[n], new uint[n], new uint[n], new uint[n], new uint[n], new uint[n]);
        Paragraph = new int[n];
        for (int i = 0, paragraph = 0; i < n; i++)
        {
            var form = Tokens.Form(i);
            Form[i] = FeatureHash.Of(form);
            Lemma[i] = FeatureHash.Of(Tokens.Lemma(i));
            Xpos[i] = FeatureHash.Of(Tokens.Xpos(i));
            Deprel[i] = FeatureHash.Of(Tokens.Deprel(i));
            Suffix[i] = FeatureHash.Of(form[Math.Max(0, form.Length - 3)..]);
            Lexical[i] = LexicalSign(i, lexicon);
            if (i > 0 && HasBlankLine(text.Text, Tokens.Span(i - 1).End, Tokens.Span(i).Start))
            {
                paragraph++;
            }

            Paragraph[i] = paragraph;
        }

        (Quote, QuoteCount) = Quotation.Find(Tokens, Paragraph);
        for (var i = n - 1; i >= 0; i--)
        {
            if (Tokens.Head(i) >= 0)
            {
                _relations[Tokens.Head(i)] |= RelationBit(i);
            }
        }

        for (var i = 0; i < n; i++)
        {
            Frame[i] = FeatureHash.Mix(7001, _relations[i]);
        }
    }

    /// <summary>The text.</summary>
    public AnalyzedText Text { get; }

    /// <summary>Its words.</summary>
    public TokenTable Tokens { get; }

    /// <summary>Hashed columns, by word.</summary>
    public uint[] Form { get; }

    /// <summary>Dictionary form.</summary>
    public uint[] Lemma { get; }

    /// <summary>Penn tag.</summary>
    public uint[] Xpos { get; }

    /// <summary>Relation to the head.</summary>
    public uint[] Deprel { get; }

    /// <summary>Last three characters.</summary>
    public uint[] Suffix { get; }

    /// <summary>Which frames and stances the cue lexicon gives the word; 0 where it has none.</summary>
    public uint[] Lexical { get; }

    /// <summary>The set of its dependents' relations.</summary>
    public uint[] Frame { get; }

    /// <summary>Number of the paragraph, from 0.</summary>
    public int[] Paragraph { get; }

    /// <summary>Number of the quotation that the word or mark belongs to, or -1.</summary>
    public int[] Quote { get; }

    /// <summary>How many quotations.</summary>
    public int QuoteCount { get; }

    /// <summary>The bit set of a word's dependents' relations, as made by <c>RelationBit</c>.</summary>
    public uint Relations(int i) => _relations[i];

    uint RelationBit(int i) => Tokens.Deprel(i) switch
    {
        "nsubj" or "nsubj:outer" => 1u,
        "nsubj:pass" => 2u,
        "ccomp" => 4u,
        "xcomp" => 8u,
        "obj" => 16u,
        "iobj" => 32u,
        "obl" or "obl:unmarked" or "obl:tmod" => 64u,
        "obl:agent" => 128u,
        "parataxis" => 256u,
        "mark" => 512u,
        "aux" => 1024u,
        "aux:pass" => 2048u,
        "cop" => 4096u,
        "csubj" or "csubj:pass" or "csubj:outer" => 8192u,
        "advcl" or "advcl:relcl" => 16384u,
        "acl" => 32768u,
        "acl:relcl" => 65536u,
        "nmod" => 131072u,
        "nmod:poss" => 262144u,
        "case" => 524288u,
        "compound:prt" => 1048576u,
        "expl" => 2097152u,
        "advmod" when Tokens.Lemma(i) is "not" or "n't" or "never" => 4194304u,
        _ => 0u,
    };

    uint LexicalSign(int i, CueLexicon lexicon)
    {
        var @class = CueLexicon.ClassOf(Tokens.Upos(i));
        var sign = 0u;
        foreach (var entry in lexicon.Of(Tokens.Lemma(i)))
        {
            if (entry.Class == @class)
            {
                sign = (sign * 31) + FeatureHash.Of(entry.Frame) + ((uint)entry.Stance * 0x9E3779B1u) + 1;
            }
        }

        return sign;
    }

    static bool HasBlankLine(string text, int from, int to)
    {
        var lines = 0;
        for (var i = from; i < to && lines < 2; i++)
        {
            lines += text[i] == '\n' ? 1 : 0;
        }

        return lines > 1;
    }
}
