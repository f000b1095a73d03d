using System.Runtime.InteropServices;

namespace Parallax.Language.Names;

/// <summary>Lets a word's occurrences in one text agree: each takes over a part of what speaks for a type at the others. A word that is clear in one
/// place helps where it stands alone.</summary>
internal static class NameVote
{
    /// <summary>The part taken over, in sixteenths of the others' mean.</summary>
    const int Share = 4;

    // Where there are more occurrences, the first ones speak for all.
    const int MostHeard = 64;

    /// <summary>Changes the emissions of capitalised words that stand in the text more than once.</summary>
    /// <param name="words">The text's words.</param>
    /// <param name="types">How many types the labels have.</param>
    /// <param name="width">Length of a row of emissions.</param>
    /// <param name="room">The thread's.</param>
    /// <param name="emissions">A row for each word.</param>
    public static void Apply(ReadOnlySpan<WordView> words, int types, int width, NameRoom room, Span<short> emissions)
    {
        var groups = room.Groups;
        groups.Clear();
        var next = room.Next(words.Length);
        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (words[i].IsCapital && !words[i].IsLink)
            {
                ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, words[i].Lower, out var known);
                next[i] = known ? group.First : -1;
                group = (i, group.Count + 1);
            }
        }

        Span<int> sums = stackalloc int[types];
        Span<int> own = stackalloc int[types];
        foreach (var (first, count) in groups.Values)
        {
            if (count < 2)
            {
                continue;
            }

            sums.Clear();
            var heard = 0;
            for (var i = first; i >= 0 && heard < MostHeard; i = next[i], heard++)
            {
                Favour(emissions.Slice(i * width, width), own);
                for (var t = 0; t < types; t++)
                {
                    sums[t] += own[t];
                }
            }

            var at = 0;
            for (var i = first; i >= 0; i = next[i], at++)
            {
                var row = emissions.Slice(i * width, width);
                Favour(row, own);
                for (var t = 0; t < types; t++)
                {
                    var others = at < heard ? (sums[t] - own[t]) / (heard - 1) : sums[t] / heard;
                    var bonus = Share * others / 16;
                    for (var place = 1; place <= 4; place++)
                    {
                        ref var cell = ref row[(4 * t) + place];
                        cell = (short)Math.Clamp(cell + bonus, short.MinValue / 2, short.MaxValue / 2);
                    }
                }
            }
        }
    }

    /// <summary>What speaks for each type against none at all.</summary>
    static void Favour(ReadOnlySpan<short> row, Span<int> types)
    {
        for (var t = 0; t < types.Length; t++)
        {
            var place = row.Slice((4 * t) + 1, 4);
            types[t] = Math.Max(Math.Max(place[0], place[1]), Math.Max(place[2], place[3])) - row[0];
        }
    }
}
