namespace Parallax.Training.Syntax.Network;

/// <summary>The mean of weights over many steps (Polyak and Juditsky 1992): it is steadier than those of any one step.</summary>
sealed class WeightAverage(Parameter[] parameters)
{
    readonly float[][] _means = [.. parameters.Select(p => new float[p.Value.Length])];
    int _taken;

    /// <summary>Takes the weights as they are now into the mean.</summary>
    public void Take()
    {
        var share = 1f / ++_taken;
        for (var k = 0; k < parameters.Length; k++)
        {
            var (mean, value) = (_means[k], parameters[k].Value);
            for (var i = 0; i < mean.Length; i++)
            {
                mean[i] += (value[i] - mean[i]) * share;
            }
        }
    }

    /// <summary>Puts the mean in the weights' place, and the weights in that of the mean; a second call puts them back. Does nothing where none were taken.</summary>
    public void Exchange()
    {
        for (var k = 0; k < parameters.Length && _taken > 0; k++)
        {
            var (mean, value) = (_means[k], parameters[k].Value);
            for (var i = 0; i < mean.Length; i++)
            {
                (mean[i], value[i]) = (value[i], mean[i]);
            }
        }
    }
}
