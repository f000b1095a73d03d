namespace Parallax.Language.Syntax.Network;

/// <summary>Choosing among the scores of classes.</summary>
static class Scores
{
    /// <summary>The greatest score's position, the first of equals.</summary>
    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
