using Parallax.Language.Names;
using Parallax.Training.Names;
using Xunit;

namespace Parallax.Tests.Training;

public class RandomFieldTests
{
    static readonly NameLabels s_labels = new(["PER"]);

    [Fact]
    public void The_mean_of_a_field_and_itself_is_itself() => Assert.Equal(Learned(1).Write(), Learned(1, 1, 1).Write());

    [Fact]
    public void A_mean_lies_between_its_parts()
    {
        sbyte one = Learned(1).Weights.Row(0)[4], other = Learned(40).Weights.Row(0)[4], mean = Learned(1, 40).Weights.Row(0)[4];
        Assert.InRange(mean, one + 1, other - 1);
    }

    /// <summary>The mean of fields that have each seen one sentence so many times: a word that is a name.</summary>
    static NameHead Learned(params int[] steps)
    {
        RandomField? mean = null;
        for (var i = 0; i < steps.Length; i++)
        {
            var field = new RandomField(s_labels, 1);
            var example = new NameExample([[7u]], [4]);
            example.Resolve(new Dictionary<uint, int> { [7u] = 0 });
            for (var step = 0; step < steps[i]; step++)
            {
                field.Learn(example, 0.1f, 0, 0, new Random(1));
            }

            if (mean is null)
            {
                mean = field;
            }
            else
            {
                mean.MoveTo(field, 1f / (i + 1));
            }
        }

        return mean!.Quantised(["PER"], [7u], 0, "");
    }
}
