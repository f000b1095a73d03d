using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Figures;

/// <summary>Finds figures and the ranges their words commit to.</summary>
public static class FigureReading
{
    /// <summary>Reads all figures of a text, in order; numbers that are part of a time or a name are none.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="times">Its times, for as-of days and to leave out their numerals.</param>
    /// <param name="knowledge">The packs.</param>
    public static EquatableList<FigureMention> Read(AnalyzedText text, EquatableList<Time> times, KnowledgeBase knowledge) => [];
}
