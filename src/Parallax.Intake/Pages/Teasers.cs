namespace Parallax.Intake.Pages;

/// <summary>Finds lists of teasers for other articles: a linked headline and a few lines of prose, again and again.</summary>
static class Teasers
{
    const int LeastRepeats = 3;
    const int MostBetween = 4;

    /// <summary>Takes the worth from prose that belongs to such a list.</summary>
    public static void Devalue(List<PageBlock> blocks, double[] worth)
    {
        var prose = new List<int>();
        var heading = -1;
        for (var i = 0; i <= blocks.Count; i++)
        {
            if (i == blocks.Count || (heading >= 0 && i - heading > MostBetween && !IsHeadline(blocks[i])))
            {
                End(prose, worth);
                heading = -1;
            }
            else if (IsHeadline(blocks[i]))
            {
                heading = i;
            }
            else if (worth[i] > 2 && heading >= 0)
            {
                // A second paragraph under one headline: an article's own section.
                if (prose.Count > 0 && prose[^1] > heading)
                {
                    prose.RemoveAt(prose.Count - 1);
                    End(prose, worth);
                    heading = -1;
                }
                else
                {
                    prose.Add(i);
                }
            }
        }
    }

    static void End(List<int> prose, double[] worth)
    {
        if (prose.Count >= LeastRepeats)
        {
            foreach (var i in prose)
            {
                worth[i] = -3;
            }
        }

        prose.Clear();
    }

    static bool IsHeadline(PageBlock block) => block.LinkDensity > 0.8 && block.Words is >= 4 and <= 25;
}
