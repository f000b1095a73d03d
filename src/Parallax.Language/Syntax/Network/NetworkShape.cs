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

    /// <summary>Two to this many rows of features' vectors.</summary>
    public const int FeatureBits = 16;

    /// <summary>Features of a form; the first two tell the very word.</summary>
    public const int Features = 11;

    /// <summary>How many classes <see cref="Distance"/> has.</summary>
    public const int Distances = 20;

    /// <summary>Writes the rows of a form's features.</summary>
    public static void FeatureRows(in WordFeatures word, Span<int> rows)
    {
        rows[0] = Row(1, word.Form);
        rows[1] = Row(2, word.Lower);
        rows[2] = Row(3, word.Suffix1);
        rows[3] = Row(4, word.Suffix2);
        rows[4] = Row(5, word.Suffix3);
        rows[5] = Row(6, word.Suffix4);
        rows[6] = Row(7, word.Prefix1);
        rows[7] = Row(8, word.Prefix2);
        rows[8] = Row(9, word.Prefix3);
        rows[9] = Row(10, word.Shape);
        rows[10] = Row(11, word.Cluster);
    }

    /// <summary>The class of a head's distance, by sign and by magnitude.</summary>
    public static int Distance(int dependent, int head)
    {
        var length = Math.Abs(head - dependent);
        var size = length switch { < 6 => length - 1, < 8 => 5, < 11 => 6, < 16 => 7, < 26 => 8, _ => 9 };
        return head < dependent ? size : 10 + size;
    }

    static int Row(uint template, uint value) => (int)(FeatureHash.Of(template, value) >> (32 - FeatureBits));
}
