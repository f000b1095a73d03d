using Parallax.Language.Segmentation;

namespace Parallax.Language.Names;

/// <summary>The run of capitalised words a word stands in, alone and joined to its neighbours by small linking words ("of", "and", "-").</summary>
internal struct NameRun
{
    /// <summary>Where a run may be no longer: a text in capitals is one run.</summary>
    const int Longest = 24;

    /// <summary>The run itself, half-open; empty where the word has no capital.</summary>
    public int First, End;

    /// <summary>The run with what is linked to it; empty where nothing is.</summary>
    public int LinkedFirst, LinkedEnd;

    /// <summary>Hash of the run's words.</summary>
    public uint Words;

    /// <summary>Finds the runs of a sentence.</summary>
    public static void Find(ReadOnlySpan<WordView> s, Span<NameRun> runs)
    {
        runs.Clear();
        for (var i = 0; i < s.Length;)
        {
            if (!s[i].IsCapital)
            {
                i++;
                continue;
            }

            var end = i;
            var words = 0u;
            while (end < s.Length && s[end].IsCapital && end - i < Longest)
            {
                words = Feature.Mix(7, words, s[end].Lower);
                end++;
            }

            runs[i..end].Fill(new NameRun { First = i, End = end, Words = words });
            i = end;
        }

        for (var i = 0; i < s.Length;)
        {
            if (runs[i].End <= runs[i].First)
            {
                i++;
                continue;
            }

            var end = runs[i].End;
            while (end < s.Length && end - i < Longest)
            {
                var next = end;
                while (next < s.Length && next - end < 3 && s[next].IsLink && !s[next].IsCapital)
                {
                    next++;
                }

                if (next == end || next >= s.Length || !s[next].IsCapital)
                {
                    break;
                }

                end = runs[next].End;
            }

            if (end > runs[i].End)
            {
                for (var j = i; j < end; j++)
                {
                    runs[j].LinkedFirst = i;
                    runs[j].LinkedEnd = end;
                }
            }

            i = end;
        }
    }
}
