using Parallax.Knowledge;

namespace Parallax.Evaluation;

/// <summary>One quality, scored against a labelled set.</summary>
public abstract class EvaluationTask
{
    /// <summary>As given on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Reads the part and scores what the program makes of it.</summary>
    public abstract Scores Score(GoldSet gold, KnowledgeBase knowledge);
}
