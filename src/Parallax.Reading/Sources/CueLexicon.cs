using System.Collections.Frozen;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Reading.Sources;

/// <summary>The cue words of the pack <c>sources</c> by lemma; get it by <c>knowledge.Table(CueLexicon.From)</c>.</summary>
public sealed class CueLexicon
{
    readonly FrozenDictionary<string, CueEntry[]> _byLemma;
    readonly FrozenDictionary<string, CueEntry[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    CueLexicon(IReadOnlyList<CueEntry> entries)
    {
        Entries = entries;
        _byLemma = entries.GroupBy(e => e.Lemma, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _lookup = _byLemma.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All entries in file order.</summary>
    public IReadOnlyList<CueEntry> Entries { get; }

    /// <summary>Reads the table <c>cues</c>.</summary>
    public static CueLexicon From(KnowledgeBase knowledge) => new(
        [.. knowledge.Pack("sources").Table("cues").Rows.Select(r => new CueEntry(
            r.Id, r["lemma"], r["class"], r["frame"], Labels.Parse<Stance>(r["stance"]) ?? throw r.Wrong($"has the unknown stance '{r["stance"]}'"),
            CueExample.Parse(r["example"]) ?? throw r.Wrong("has no example with its cue and content marked")))]);

    /// <summary>Entries of a lemma; empty where there are none.</summary>
    public ReadOnlySpan<CueEntry> Of(ReadOnlySpan<char> lemma) => _lookup.TryGetValue(lemma, out var found) ? found : [];

    /// <summary>The class of entries that a word's part of speech admits.</summary>
    public static string ClassOf(Upos upos) => upos switch
    {
        Upos.VERB or Upos.AUX => "verb",
        Upos.NOUN or Upos.PROPN => "noun",
        Upos.ADJ => "adjective",
        Upos.ADV => "adverb",
        Upos.PUNCT => "mark",
        _ => "preposition",
    };
}
