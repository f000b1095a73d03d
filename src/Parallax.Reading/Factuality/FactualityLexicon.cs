using System.Collections.Frozen;
using Parallax.Knowledge;
using Parallax.Knowledge.Packs;
using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Reading.Factuality;

/// <summary>The pack <c>factuality</c>; get it by <c>knowledge.Table(FactualityLexicon.From)</c>.</summary>
internal sealed class FactualityLexicon
{
    readonly FrozenDictionary<string, Signature> _signatures;
    readonly FrozenDictionary<string, Signature>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    FactualityLexicon(Pack pack)
    {
        _signatures = pack.Table("predicates").Rows.ToFrozenDictionary(
            r => $"{r["lemma"]}|{r["class"]}|{r["frame"]}", r => new Signature(r.Id, Number(r, "positive"), Number(r, "negative"), r["factive"].Length > 0), StringComparer.Ordinal);
        _lookup = _signatures.GetAlternateLookup<ReadOnlySpan<char>>();
        Modals = pack.Table("modals").Rows.ToFrozenDictionary(
            r => r["lemma"], r => new Signature("modal." + r.Id, Number(r, "positive"), Number(r, "negative"), false), StringComparer.Ordinal);
        Adverbs = pack.Table("adverbs").Rows.Where(r => r["effect"] != "negates").ToFrozenDictionary(
            r => r["lemma"], r => new Signature("adverb." + r.Id, Number(r, "effect"), 0, false), StringComparer.Ordinal);
        Denials = pack.Table("adverbs").Rows.Where(r => r["effect"] == "negates").ToFrozenDictionary(r => r["lemma"], r => "adverb." + r.Id, StringComparer.Ordinal);
        Negators = pack.Table("negators").Rows.ToFrozenDictionary(r => r["lemma"], r => "negator." + r.Id, StringComparer.Ordinal);
        Modifiers = pack.Table("modifiers").Rows.ToFrozenDictionary(
            r => r["lemma"], r => new Signature("modifier." + r.Id, Number(r, "effect"), 0, false), StringComparer.Ordinal);
        ModifierForms = Modifiers.GetAlternateLookup<ReadOnlySpan<char>>();
        Clauses = pack.Table("clauses").Rows.ToFrozenDictionary(
            r => r["mark"] + "|" + r["relation"],
            r => r["value"] switch
            {
                "base" => new ClauseEffect("clause." + r.Id, null, false),
                "ahead" => new ClauseEffect("clause." + r.Id, 0, false, true),
                "purpose" => new ClauseEffect("clause." + r.Id, 0, false, IsOfPurpose: true),
                "inherits" => new ClauseEffect("clause." + r.Id, null, true),
                _ => new ClauseEffect("clause." + r.Id, Number(r, "value"), false),
            },
            StringComparer.Ordinal);
        Conditions = pack.Table("conditions").Rows.ToFrozenDictionary(r => r["lemma"] + "|" + r["relation"], r => "condition." + r.Id, StringComparer.Ordinal);
        Silences = pack.Table("silences").Rows
            .SelectMany(r => r.List("predicate").Select(lemma => (lemma, pattern: new SilencePattern(
                "silence." + r.Id, Labels.Parse<SilenceKind>(r["kind"]) ?? throw r.Wrong($"has the unknown kind '{r["kind"]}'"), r["polarity"],
                r.List("complement").ToFrozenSet(StringComparer.Ordinal)))))
            .GroupBy(p => p.lemma, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.pattern).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Auxiliaries by lemma.</summary>
    public FrozenDictionary<string, Signature> Modals { get; }

    /// <summary>Weakening adverbs by lemma; the effect is the positive value.</summary>
    public FrozenDictionary<string, Signature> Adverbs { get; }

    /// <summary>Denying adverbs: rule id by lemma.</summary>
    public FrozenDictionary<string, string> Denials { get; }

    /// <summary>Denying determiners and pronouns: rule id by lemma.</summary>
    public FrozenDictionary<string, string> Negators { get; }

    /// <summary>Adjectives on event nouns by lemma; the effect is the positive value.</summary>
    public FrozenDictionary<string, Signature> Modifiers { get; }

    /// <summary>The same by the word as written.</summary>
    public FrozenDictionary<string, Signature>.AlternateLookup<ReadOnlySpan<char>> ModifierForms { get; }

    /// <summary>Subordinators and prepositions by <c>mark|relation</c>.</summary>
    public FrozenDictionary<string, ClauseEffect> Clauses { get; }

    /// <summary>Words that make the clause they stand in, or that their clause hangs on, a consequence: rule id by <c>lemma|relation</c>.</summary>
    public FrozenDictionary<string, string> Conditions { get; }

    /// <summary>Patterns of silence by predicate lemma.</summary>
    public FrozenDictionary<string, SilencePattern[]> Silences { get; }

    /// <summary>Reads the pack.</summary>
    /// <exception cref="PackException">An entry has an unknown value.</exception>
    public static FactualityLexicon From(KnowledgeBase knowledge) => new(knowledge.Pack("factuality"));

    /// <summary>The signature of a lemma in a frame, or null.</summary>
    public Signature? Of(string lemma, string @class, string frame)
    {
        var length = lemma.Length + @class.Length + frame.Length + 2;
        if (length > 128)
        {
            return null;
        }

        Span<char> key = stackalloc char[length];
        lemma.CopyTo(key);
        key[lemma.Length] = '|';
        @class.CopyTo(key[(lemma.Length + 1)..]);
        key[lemma.Length + 1 + @class.Length] = '|';
        frame.CopyTo(key[(lemma.Length + 2 + @class.Length)..]);
        return _lookup.TryGetValue(key, out var found) ? found : null;
    }

    static int Number(PackRow row, string field) =>
        Commitment.Of(Labels.Parse<Model.Statements.Factuality>(row[field]) ?? throw row.Wrong($"has the unknown value '{row[field]}' in '{field}'"));
}
