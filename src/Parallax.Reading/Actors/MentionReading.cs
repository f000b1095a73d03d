using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Actors;

/// <summary>Finds who and what is mentioned, and resolves each mention to an actor or a place.</summary>
public static class MentionReading
{
    /// <summary>Reads all mentions of a text, by text order; ids are positions.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="published">The report's day, for dated roles; null where unknown.</param>
    /// <param name="knowledge">The packs.</param>
    public static EquatableList<Mention> Read(AnalyzedText text, DateOnly? published, KnowledgeBase knowledge) => [];
}
