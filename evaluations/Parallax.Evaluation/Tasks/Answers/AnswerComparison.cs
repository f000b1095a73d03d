namespace Parallax.Evaluation.Tasks.Answers;

/// <summary>Whether two answers to one question say the same: figures and days decide where both have them, then actors, else their words.</summary>
public static class AnswerComparison
{
    /// <summary>Least likeness of words.</summary>
    public const double Least = 0.4;

    /// <summary>Compares two answers.</summary>
    public static bool Same(AnswerReading a, AnswerReading b)
    {
        if (a.Values.Count > 0 && b.Values.Count > 0)
        {
            return a.Values.Overlaps(b.Values);
        }

        if (a.Actors.Count > 0 && b.Actors.Count > 0 && Short(a) && Short(b))
        {
            return a.Actors.Overlaps(b.Actors);
        }

        return (a.Words.Similarity(b.Words) + a.Words.Cosine(b.Words)) / 2 >= Least;
    }

    /// <summary>A name with a word or two is a name; more is a statement about it.</summary>
    static bool Short(AnswerReading answer) => answer.Words.Words.Count <= 2;
}
