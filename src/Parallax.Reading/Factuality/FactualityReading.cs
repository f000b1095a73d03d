using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Reading.Events;
using Parallax.Reading.Sources;

namespace Parallax.Reading.Factuality;

/// <summary>Composes how sure each source is, top-down over the tree, and recognises silences.</summary>
public static class FactualityReading
{
    /// <summary>Judges each predication; the result is parallel to <paramref name="predications"/>.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="predications">Its predications.</param>
    /// <param name="attributions">Its attributions.</param>
    /// <param name="knowledge">The packs.</param>
    public static EquatableList<Judgement> Read(
        AnalyzedText text, EquatableList<Mention> mentions, EquatableList<Predication> predications, EquatableList<Attribution> attributions,
        KnowledgeBase knowledge)
    {
        var judge = new FactualityJudge(text, mentions, attributions, knowledge);
        return [.. predications.Select(p => judge.Judge(p.Head))];
    }
}
