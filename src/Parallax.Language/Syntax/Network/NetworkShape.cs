namespace Parallax.Language.Syntax.Network;

/// <summary>The network's fixed sizes, the features of a word's form, and the classes of distance: what training and use must share. A change raises the weight file's version.</summary>
static class NetworkShape
{
    /// <summary>Numbers of a word's vector learned from unlabelled text, and of the sum of its features' vectors.</summary>
    public const int VectorSize = 96;

    /// <summary>Numbers of a word within the network; half of them are read forwards, half backwards.</summary>
    public const int Size = 2 * VectorSize;

    /// <summary>Recurrent layers.</summary>
    public const int Layers = 3;

    /// <summary>The layer, from 1, that tags are read from.</summary>
    public const int TagLayer = 2;

    /// <summary>Numbers of a word as a head, as a dependent, and of an arc.</summary>
    public const int ArcSize = 96;

    /// <summary>Features of a form; the first two tell the very word, the last its class.</summary>
    public const int Features = 11;

    /// <summary>How many classes <see cref="Distance"/> has.</summary>
    public const int Distances = 20;

    /// <summary>Writes the keys of a form's features; 0 where it has none, which only a class may be.</summary>
    public static void FeatureKeys(in WordFeatures word, Span<uint> keys)
    {
        keys[0] = FeatureHash.Of(1, word.Form);
        keys[1] = FeatureHash.Of(2, word.Lower);
        keys[2] = FeatureHash.Of(3, word.Suffix1);
        keys[3] = FeatureHash.Of(4, word.Suffix2);
        keys[4] = FeatureHash.Of(5, word.Suffix3);
        keys[5] = FeatureHash.Of(6, word.Suffix4);
        keys[6] = FeatureHash.Of(7, word.Prefix1);
        keys[7] = FeatureHash.Of(8, word.Prefix2);
        keys[8] = FeatureHash.Of(9, word.Prefix3);
        keys[9] = FeatureHash.Of(10, word.Shape);
        keys[10] = word.Cluster == 0 ? 0 : FeatureHash.Of(11, word.Cluster);
    }

    /// <summary>The class of a head's distance, by sign and by magnitude.</summary>
    public static int Distance(int dependent, int head)
    {
        var length = Math.Abs(head - dependent);
        var size = length switch { < 6 => length - 1, < 8 => 5, < 11 => 6, < 16 => 7, < 26 => 8, _ => 9 };
        return head < dependent ? size : 10 + size;
    }
}
