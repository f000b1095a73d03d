using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Events;

/// <summary>Finds event words, their arguments by the tree, and the code each earns.</summary>
public static class PredicationReading
{
    /// <summary>Reads all predications of a text, by text order of their heads.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="knowledge">The packs.</param>
    public static EquatableList<Predication> Read(AnalyzedText text, EquatableList<Mention> mentions, KnowledgeBase knowledge) => [];
}
