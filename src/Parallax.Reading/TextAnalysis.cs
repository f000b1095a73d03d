using Parallax.Knowledge;
using Parallax.Knowledge.Events;
using Parallax.Language;
using Parallax.Reading.Events;

namespace Parallax.Reading;

/// <summary>Words and trees as all rooms read them: the language layer's, mended where a word can only be another kind of word.</summary>
public static class TextAnalysis
{
    /// <summary>Analyses a text whose body begins at <paramref name="bodyStart"/>.</summary>
    public static AnalyzedText Of(string text, int bodyStart, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return VerbMending.Mend(knowledge.Table(LanguageLayer.From).Analyze(text, bodyStart), knowledge.Table(EventLexicon.From));
    }
}
