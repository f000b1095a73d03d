namespace Parallax.Language.Segmentation;

/// <summary>Lists that a thread keeps from one text to the next, so that cutting allocates only what it hands out.</summary>
internal static class SegmentationRoom
{
    // What a text of unusual length needed is not kept.
    const int MostKept = 1 << 20;

    [ThreadStatic]
    static (List<int> Starts, List<int> Ends, List<int> Firsts)? s_own;

    /// <summary>Empty lists for another text: words' starts and ends, and sentences' first words.</summary>
    public static (List<int> Starts, List<int> Ends, List<int> Firsts) Begin()
    {
        if (s_own is not { } own || own.Starts.Capacity > MostKept)
        {
            s_own = own = ([], [], []);
        }

        own.Starts.Clear();
        own.Ends.Clear();
        own.Firsts.Clear();
        return own;
    }
}
