using Parallax.Language.Syntax;
using Parallax.Language.Syntax.Network;
using Xunit;

namespace Parallax.Tests.Language.Syntax;

public class FeatureRowsTests
{
    [Fact]
    public void Known_features_have_rows_of_their_own_and_each_kind_has_one_for_the_unknown()
    {
        var keys = new uint[NetworkShape.Features];
        NetworkShape.FeatureKeys(new WordFeatures("treaty", 7), keys);
        var rows = new FeatureRows([.. keys.Skip(3)]);
        var found = new int[NetworkShape.Features];
        rows.Find(new WordFeatures("treaty", 7), found);
        Assert.Equal([0, 1, 2, .. Enumerable.Range(NetworkShape.Features, NetworkShape.Features - 3)], found);
        rows.Find(new WordFeatures("Xq", 0), found);
        Assert.Equal(Enumerable.Range(0, NetworkShape.Features), found);
        Assert.Equal(2 * NetworkShape.Features - 3, rows.Count);
    }

    [Fact]
    public void Two_features_of_one_key_are_refused() => Assert.Throws<InvalidDataException>(() => new FeatureRows([5, 5]));

    [Fact]
    public void A_feature_without_a_key_is_refused() => Assert.Throws<InvalidDataException>(() => new FeatureRows([0]));
}
