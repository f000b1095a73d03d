using System.Collections.Immutable;
using Parallax.Language.Names;
using Parallax.Language.Segmentation;

namespace Parallax.Language.Treebanks;

/// <summary>A text labelled with names.</summary>
/// <param name="Words">Its words as the set gives them, one space between.</param>
/// <param name="Names">Spans in order.</param>
public sealed record NamedText(SegmentedText Words, ImmutableArray<TypedSpan> Names);
