namespace Parallax.Training.Syntax.Network;

/// <summary>Cross entropy over a row of scores.</summary>
static class Softmax
{
    /// <summary>Turns scores into the loss's gradient on them; returns the loss.</summary>
    /// <param name="scores">One for each class; takes the gradient.</param>
    /// <param name="right">The right class.</param>
    /// <param name="smoothing">Share of what is asked for that all classes get alike: labels err, and no class should be quite sure (Szegedy et al. 2016).</param>
    public static double Learn(Span<float> scores, int right, float smoothing = 0)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - most);
            sum += score;
        }

        var all = smoothing / scores.Length;
        double loss = 0;
        foreach (ref var score in scores)
        {
            score /= sum;
            loss -= smoothing == 0 ? 0 : all * Math.Log(Math.Max(score, 1e-12));
            score -= all;
        }

        loss -= (1 - smoothing) * Math.Log(Math.Max(scores[right] + all, 1e-12));
        scores[right] -= 1 - smoothing;
        return loss;
    }
}
