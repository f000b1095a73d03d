using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Parallax.Knowledge.Packs;
using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Knowledge.Events;

/// <summary>The pack <c>events</c>, frozen: frames by predicate, word classes, CAMEO, and what kinds of verb there are.</summary>
public sealed class EventLexicon
{
    static readonly FrozenSet<string> None = FrozenSet<string>.Empty;

    readonly FrozenDictionary<string, EventFrame[]> _verbs, _nouns, _copulas;
    readonly FrozenDictionary<string, FrozenSet<string>> _classes, _kinds;
    readonly FrozenDictionary<string, string[]> _contexts;
    readonly FrozenSet<string> _known;

    EventLexicon(IReadOnlyList<EventFrame> frames, FrozenDictionary<string, CameoCode> cameo, FrozenDictionary<string, FrozenSet<string>> classes,
        FrozenDictionary<string, FrozenSet<string>> kinds, FrozenDictionary<string, string[]> contexts)
    {
        (Frames, Cameo, _classes, _kinds, _contexts) = (frames, cameo, classes, kinds, contexts);
        _known = classes.Values.SelectMany(c => c).ToFrozenSet(StringComparer.Ordinal);
        _verbs = Index(frames.Where(f => f.Kind is FrameKind.Verb or FrameKind.LightVerb), f => f.Words[0]);
        _nouns = Index(frames.Where(f => f.Kind == FrameKind.Noun), f => f.Words[^1]);
        _copulas = Index(frames.Where(f => f.Kind == FrameKind.Copula), f => f.Words[^1]);
    }

    /// <summary>All frames in the pack's order.</summary>
    public IReadOnlyList<EventFrame> Frames { get; }

    /// <summary>CAMEO codes by their digits.</summary>
    public FrozenDictionary<string, CameoCode> Cameo { get; }

    /// <summary>Takes the pack; get it by <c>knowledge.Table(EventLexicon.From)</c>.</summary>
    /// <exception cref="PackException">The pack is missing, or an entry refers to what is not there.</exception>
    public static EventLexicon From(KnowledgeBase knowledge)
    {
        var pack = knowledge.Pack("events");
        var cameo = pack.Table("cameo").Rows.Select(ReadCameo).ToFrozenDictionary(c => c.Id, StringComparer.Ordinal);
        var classes = Groups(pack.Table("classes"), "class");
        var patterns = pack.Table("patterns").Rows.Select(RolePattern.Read).ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);
        var conditions = new Dictionary<string, FrameCondition>(StringComparer.Ordinal);
        var frames = pack.Table("frames").Rows.Select(r => ReadFrame(r, cameo, classes, patterns, conditions)).ToArray();
        var contexts = pack.Table("contexts").Rows.GroupBy(r => r["lemma"], r => r["context"], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        return new EventLexicon(frames, cameo, classes, Groups(pack.Table("verbs"), "kind"), contexts);
    }

    /// <summary>Frames of a verb, light-verb frames among them, narrowest first.</summary>
    public ReadOnlySpan<EventFrame> Verb(string lemma) => _verbs.GetValueOrDefault(lemma);

    /// <summary>Frames of a noun, narrowest first.</summary>
    public ReadOnlySpan<EventFrame> Noun(string lemma) => _nouns.GetValueOrDefault(lemma);

    /// <summary>Frames of a predicate noun or adjective, narrowest first.</summary>
    public ReadOnlySpan<EventFrame> Copula(string lemma) => _copulas.GetValueOrDefault(lemma);

    /// <summary>Whether a word class (<c>force</c>, <c>sport</c>, …) holds a lemma.</summary>
    public bool InClass(string name, string lemma) => Class(name).Contains(lemma);

    /// <summary>The lemmas of a word class; empty for a class that is not there.</summary>
    public FrozenSet<string> Class(string name) => _classes.GetValueOrDefault(name, None);

    /// <summary>The lemmas of a kind of verb: <c>light</c>, <c>suffer</c>, <c>phase</c>, <c>raise</c>, <c>say</c>; <c>event</c> are nouns.</summary>
    public FrozenSet<string> Kind(string name) => _kinds.GetValueOrDefault(name, None);

    /// <summary>Whether any frame or word class knows a lemma.</summary>
    public bool IsKnown(string lemma) => _verbs.ContainsKey(lemma) || _nouns.ContainsKey(lemma) || _known.Contains(lemma);

    /// <summary>PLOVER contexts that a lemma, or two or three together, speak of.</summary>
    public ReadOnlySpan<string> Contexts(string lemmas) => _contexts.GetValueOrDefault(lemmas);

    static FrozenDictionary<string, EventFrame[]> Index(IEnumerable<EventFrame> frames, Func<EventFrame, string> key) =>
        frames.GroupBy(key, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(f => f.Rank).ToArray(), StringComparer.Ordinal);

    static FrozenDictionary<string, FrozenSet<string>> Groups(PackTable table, string by) =>
        table.Rows.GroupBy(r => r[by], r => r["lemma"], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    static CameoCode ReadCameo(PackRow row) =>
        double.TryParse(row["goldstein"], NumberStyles.Float, CultureInfo.InvariantCulture, out var goldstein)
            ? new CameoCode(row.Id, row["name"], goldstein, Labels.Parse<EventType>(row["type"]), Open(row["mode"]))
            : throw row.Wrong($"has no number in 'goldstein' but '{row["goldstein"]}'");

    static EventFrame ReadFrame(
        PackRow row, FrozenDictionary<string, CameoCode> cameo, FrozenDictionary<string, FrozenSet<string>> classes,
        FrozenDictionary<string, RolePattern> patterns, Dictionary<string, FrameCondition> seen)
    {
        var kind = row["pos"] switch
        {
            "V" => FrameKind.Verb,
            "L" => FrameKind.LightVerb,
            "N" => FrameKind.Noun,
            "A" => FrameKind.Copula,
            _ => throw row.Wrong($"has pos '{row["pos"]}'; expected V, L, N or A"),
        };
        EventType? type = row["type"] == "NONE" ? null : Labels.Parse<EventType>(row["type"]) ?? throw row.Wrong($"names no type by '{row["type"]}'");
        CameoCode? code = null;
        if (type is not null && !cameo.TryGetValue(row["cameo"], out code))
        {
            throw row.Wrong($"names no CAMEO code by '{row["cameo"]}'");
        }

        if (!patterns.TryGetValue(row["roles"], out var pattern))
        {
            throw row.Wrong($"names no pattern by '{row["roles"]}'");
        }

        ImmutableArray<FrameCondition> conditions =
            [.. row["with"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(c => Condition(row, c, classes, seen))];
        ImmutableArray<string> words = [.. row["lemma"].Split(' ')];
        var rank = (10 * words.Length) + conditions.Sum(c => c.Weight) + (type is null ? 3 : 0);
        return new EventFrame(row.Id, words, kind, conditions, pattern, type, Open(row["mode"]), [.. row.List("contexts")], code, row["example"], rank);
    }

    static FrameCondition Condition(
        PackRow row, string text, FrozenDictionary<string, FrozenSet<string>> classes, Dictionary<string, FrameCondition> seen)
    {
        if (seen.TryGetValue(text, out var known))
        {
            return known;
        }

        var at = text.IndexOf('=', StringComparison.Ordinal);
        var slot = (at < 0 ? text : text[..at]).TrimStart('!');
        var lemmas = new HashSet<string>(StringComparer.Ordinal);
        bool any = false, actor = false;
        foreach (var value in at < 0 ? [] : text[(at + 1)..].Split(','))
        {
            switch (value)
            {
                case "@any":
                    any = true;
                    break;
                case "@actor":
                    actor = true;
                    break;
                case ['@', .. var name]:
                    lemmas.UnionWith(classes.GetValueOrDefault(name) ?? throw row.Wrong($"names no word class by '{name}'"));
                    break;
                default:
                    lemmas.Add(value);
                    break;
            }
        }

        var condition = new FrameCondition(slot, text.StartsWith('!'), any, actor, lemmas.ToFrozenSet(StringComparer.Ordinal));
        seen.Add(text, condition);
        return condition;
    }

    static string? Open(string cell) => cell.Length == 0 ? null : cell;
}
