using System.Collections.Immutable;
using Parallax.Knowledge;
using Parallax.Language.Segmentation;
using Parallax.Language.Syntax;
using Parallax.Model.Mentions;

namespace Parallax.Language.Names;

/// <summary>Finds names and their kinds.</summary>
/// <remarks>Weights are those of a conditional random field, one head for each guideline; the program reads by the one of the worldwide newswire.</remarks>
public sealed class NameTagger
{
    /// <summary>The guideline that the program reads by.</summary>
    public const string Guideline = "worldwide";

    const string PackName = "language-names";

    readonly ImmutableDictionary<string, Lazy<NameHead>> _heads;
    readonly NameSources _sources;

    internal NameTagger(ImmutableDictionary<string, Lazy<NameHead>> heads, NameSources sources) => (_heads, _sources) = (heads, sources);

    /// <summary>Takes the trained weights and gazetteers from the packs.</summary>
    public static NameTagger From(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var pack = knowledge.Pack(PackName);
        var heads = pack.Blobs.Where(b => b.Key.StartsWith("head-", StringComparison.Ordinal))
            .ToImmutableDictionary(b => b.Key["head-".Length..], b => new Lazy<NameHead>(() => NameHead.Read($"{PackName}/{b.Key}", b.Value)), StringComparer.Ordinal);
        _ = heads[Guideline].Value;
        return new NameTagger(heads, knowledge.Table(NameSources.From));
    }

    /// <summary>Guidelines that a head was trained for.</summary>
    public IEnumerable<string> Guidelines => _heads.Keys.Order(StringComparer.Ordinal);

    /// <summary>A guideline's types, as its labelled set writes them.</summary>
    public ImmutableArray<string> TypesOf(string guideline) => _heads[guideline].Value.Labels.Types;

    /// <summary>The names of a text in order, none overlapping another. Dates and amounts of money are no mentions and left out.</summary>
    /// <param name="words">The words.</param>
    /// <param name="syntax">Their tags and trees.</param>
    public ImmutableArray<NameSpan> Tag(SegmentedText words, SyntaxColumns syntax)
    {
        var names = ImmutableArray.CreateBuilder<NameSpan>();
        foreach (var name in TagAll(words, syntax, Guideline))
        {
            if (KindOf(name.Type) is { } kind)
            {
                names.Add(new NameSpan(name.First, name.End, kind));
            }
        }

        return names.ToImmutable();
    }

    /// <summary>Every span of a guideline's types, as its labelled set has them, dates and money too.</summary>
    /// <param name="words">The words, as any tokenisation gives them.</param>
    /// <param name="syntax">Their tags and trees.</param>
    /// <param name="guideline">One of <see cref="Guidelines"/>.</param>
    public ImmutableArray<TypedSpan> TagAll(SegmentedText words, SyntaxColumns syntax, string guideline)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(syntax);
        var head = _heads[guideline].Value;
        var document = new NameDocument(words, syntax, _sources);
        var path = NameRoom.Own.Path(words.Count);
        Span<int> hints = [];
        if (head.Base.Length > 0)
        {
            hints = NameRoom.Own.Hints(words.Count);
            document.Decode(_heads[head.Base].Value, [], hints);
        }

        document.Decode(head, hints, path);
        var spans = ImmutableArray.CreateBuilder<TypedSpan>();
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == NameLabels.Outside)
            {
                continue;
            }

            var first = i;
            while (NameLabels.GoesOn(path[i]))
            {
                i++;
            }

            spans.Add(new TypedSpan(first, i + 1, head.Labels.Types[NameLabels.TypeOf(path[i])]));
        }

        return spans.ToImmutable();
    }

    static MentionKind? KindOf(string type) => type switch
    {
        "Person" => MentionKind.Person,
        "Organization" => MentionKind.Organization,
        "Location" => MentionKind.Place,
        "Facility" => MentionKind.Facility,
        "NORP" => MentionKind.Norp,
        "Product" => MentionKind.Product,
        "Misc" => MentionKind.Miscellaneous,
        _ => null,
    };
}
