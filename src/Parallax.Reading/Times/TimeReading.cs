using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Times;

/// <summary>Finds time expressions and the days they mean (TimeML TIMEX3).</summary>
public static class TimeReading
{
    /// <summary>Reads all times of a text.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="published">The report's day, the anchor of relative times; null where unknown: they stay relative then.</param>
    /// <param name="knowledge">The packs.</param>
    public static EquatableList<Time> Read(AnalyzedText text, DateOnly? published, KnowledgeBase knowledge) => [];
}
