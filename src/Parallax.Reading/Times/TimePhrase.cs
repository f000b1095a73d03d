using Parallax.Model.Mentions;

namespace Parallax.Reading.Times;

/// <summary>A fixed wording from the pack, by its words.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Words">Words and marks as the scan cuts them.</param>
/// <param name="Type">TIMEX3 type; null where the words are no time and keep rules off.</param>
/// <param name="Value">TIMEX3 value.</param>
sealed record TimePhrase(string Id, string[] Words, TimeType? Type, string Value)
{
    /// <summary>Whether the words stand at a position; <paramref name="end"/> is the token after them.</summary>
    public bool Stands(TimeScan scan, int i, out int end)
    {
        end = i;
        foreach (var word in Words)
        {
            if (word.Length == 1 && !char.IsLetterOrDigit(word[0]))
            {
                if (scan.Mark(end) != word[0])
                {
                    if (word[0] == '\'')
                    {
                        continue;
                    }

                    return false;
                }
            }
            else if (!scan.Says(end, word))
            {
                return false;
            }

            end++;
        }

        return end > i;
    }
}
