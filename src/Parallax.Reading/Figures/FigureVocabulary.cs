using System.Collections.Frozen;
using System.Globalization;
using Parallax.Knowledge;
using Parallax.Knowledge.Packs;
using Parallax.Reading.Times;

namespace Parallax.Reading.Figures;

/// <summary>The words of figures, from the pack <c>figures</c>. One instance serves all threads.</summary>
sealed class FigureVocabulary
{
    readonly FrozenDictionary<string, Wording[]> _before, _after, _magnitudes, _signs, _currencies;
    readonly FrozenDictionary<string, Wording[]>.AlternateLookup<ReadOnlySpan<char>> _findBefore, _findAfter, _findMagnitude, _findSign, _findCurrency;
    readonly FrozenDictionary<(string Lemma, string Pos), (string Measure, bool Zero)> _measures;
    readonly FrozenDictionary<string, FrozenSet<string>> _words;

    FigureVocabulary(KnowledgeBase knowledge)
    {
        var pack = knowledge.Pack("figures");
        _before = Index(pack.Table("bounds").Rows.Where(r => r["side"] == "before").Select(r => Wording.Of(r, "phrase", r["kind"])));
        _after = Index(pack.Table("bounds").Rows.Where(r => r["side"] == "after").Select(r => Wording.Of(r, "phrase", r["kind"])));
        _magnitudes = Index(pack.Table("magnitudes").Rows.Select(r => Wording.Of(r, "phrase", r["low"])));
        _signs = Index(pack.Table("currencies").Rows.Where(r => r["side"] == "before").Select(r => Wording.Of(r, "form", r["code"])));
        _currencies = Index(pack.Table("currencies").Rows.Where(r => r["side"] == "after").Select(r => Wording.Of(r, "form", r["code"])));
        _findBefore = _before.GetAlternateLookup<ReadOnlySpan<char>>();
        _findAfter = _after.GetAlternateLookup<ReadOnlySpan<char>>();
        _findMagnitude = _magnitudes.GetAlternateLookup<ReadOnlySpan<char>>();
        _findSign = _signs.GetAlternateLookup<ReadOnlySpan<char>>();
        _findCurrency = _currencies.GetAlternateLookup<ReadOnlySpan<char>>();
        _measures = pack.Table("measures").Rows.ToFrozenDictionary(r => (r["lemma"], r["pos"]), r => (r["measure"], r["zero"] == "yes"));
        _words = pack.Table("words").Rows.GroupBy(r => r["kind"], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(r => r["word"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
    }

    /// <summary>Reads the pack.</summary>
    public static FigureVocabulary From(KnowledgeBase knowledge) => new(knowledge);

    /// <summary>The bound that begins at a token before a number: its kind, its id and the token after it.</summary>
    public (BoundKind Kind, string Id, int End)? BoundBefore(TimeScan scan, int i) => Find(_findBefore, scan, i) is { } found ? (Kind(found.Wording.Value), found.Wording.Id, found.End) : null;

    /// <summary>The bound that begins at a token after a number.</summary>
    public (BoundKind Kind, string Id, int End)? BoundAfter(TimeScan scan, int i) => Find(_findAfter, scan, i) is { } found ? (Kind(found.Wording.Value), found.Wording.Id, found.End) : null;

    /// <summary>The least number of a magnitude ("hundreds"), and the token after it.</summary>
    public (decimal Low, int End)? Magnitude(TimeScan scan, int i) =>
        Find(_findMagnitude, scan, i) is { } found ? (decimal.Parse(found.Wording.Value, CultureInfo.InvariantCulture), found.End) : null;

    /// <summary>The currency whose sign begins at a token, and the token after it.</summary>
    public (string Code, int End)? Sign(TimeScan scan, int i) => Find(_findSign, scan, i) is { } found ? (found.Wording.Value, found.End) : null;

    /// <summary>The currency whose name begins at a token, and the token after it.</summary>
    public (string Code, int End)? Currency(TimeScan scan, int i) => Find(_findCurrency, scan, i) is { } found ? (found.Wording.Value, found.End) : null;

    /// <summary>What a count beside a word of this lemma and class (VERB, INTR, ADJ, NOUN) is of; null where the word does not tell.</summary>
    public string? Measure(string lemma, string pos) => _measures.TryGetValue((lemma, pos), out var found) ? found.Measure : null;

    /// <summary>Whether a report counts none of what the noun names: "no casualties".</summary>
    public bool IsZero(string lemma) => _measures.TryGetValue((lemma, "NOUN"), out var found) && found.Zero;

    /// <summary>Whether a word belongs to a kind of the table <c>words</c>, whatever its case.</summary>
    public bool Is(ReadOnlySpan<char> word, string kind) => _words.TryGetValue(kind, out var words) && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    static BoundKind Kind(string word) => word switch
    {
        "least" => BoundKind.Least,
        "most" => BoundKind.Most,
        "near" => BoundKind.Near,
        "about" => BoundKind.About,
        "further" => BoundKind.Further,
        _ => BoundKind.Exact,
    };

    static (Wording Wording, int End)? Find(FrozenDictionary<string, Wording[]>.AlternateLookup<ReadOnlySpan<char>> index, TimeScan scan, int i)
    {
        if (scan[i].End == scan[i].Start || !index.TryGetValue(scan.Form(i), out var wordings))
        {
            return null;
        }

        foreach (var wording in wordings)
        {
            if (wording.Stands(scan, i))
            {
                return (wording, i + wording.Parts.Length);
            }
        }

        return null;
    }

    static FrozenDictionary<string, Wording[]> Index(IEnumerable<Wording> wordings) => wordings.GroupBy(w => w.Parts[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Parts.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>A wording by its tokens, as the scan cuts them.</summary>
    sealed record Wording(string Id, string[] Parts, string Value)
    {
        public static Wording Of(PackRow row, string field, string value)
        {
            var parts = new List<string>();
            foreach (var word in row[field].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var start = 0;
                for (var i = 1; i <= word.Length; i++)
                {
                    if (i == word.Length || !char.IsLetter(word[i]) || !char.IsLetter(word[i - 1]))
                    {
                        parts.Add(word[start..i]);
                        start = i;
                    }
                }
            }

            return parts.Count == 0 ? throw row.Wrong("has no words") : new(row.Id, [.. parts], value);
        }

        public bool Stands(TimeScan scan, int i)
        {
            for (var k = 0; k < Parts.Length; k++)
            {
                if (!scan.Says(i + k, Parts[k]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
