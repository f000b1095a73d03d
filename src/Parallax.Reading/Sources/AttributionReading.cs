using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Sources;

/// <summary>Finds who says what by which cue, and how attributions nest.</summary>
public static class AttributionReading
{
    /// <summary>Reads all attributions of a text, by text order of their cues.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="knowledge">The packs.</param>
    public static EquatableList<Attribution> Read(AnalyzedText text, EquatableList<Mention> mentions, KnowledgeBase knowledge) => [];
}
