namespace Parallax.Comparing.Stories;

/// <summary>Hashes of a text's word sequences, all of them and a chosen few that stand for it (winnowing; Schleimer, Wilkerson and Aiken 2003).</summary>
/// <remarks>
/// Quoted speech is left out: two outlets that quote one speech at length share its words without having copied from one another.
/// Equality is by reference. A text shorter than one sequence has none.
/// </remarks>
public sealed class ShingleSet
{
    /// <summary>Words in a sequence: long enough that two writers seldom share one by chance.</summary>
    public const int Words = 5;

    /// <summary>Of so many sequences one is in the sketch.</summary>
    public const int SketchOneIn = 24;

    /// <summary>A sketch has no more hashes than these.</summary>
    public const int MostSketched = 32;

    const int Window = 8;
    readonly HashSet<ulong> _all;

    ShingleSet(HashSet<ulong> all, ulong[] chosen) => (_all, Chosen) = (all, chosen);

    /// <summary>How many different sequences.</summary>
    public int Count => _all.Count;

    /// <summary>One in about <c>(Window + 1) / 2</c>: any run of <c>Window + Words - 1</c> shared words shares at least one of them.</summary>
    public IReadOnlyList<ulong> Chosen { get; }

    /// <summary>Cuts a text into sequences.</summary>
    public static ShingleSet Of(ReadOnlySpan<char> text)
    {
        var hashes = Hashes(text);
        var chosen = new SortedSet<ulong>();
        for (var i = 0; i < hashes.Count; i++)
        {
            var last = Math.Min(hashes.Count, i + Window);
            var least = hashes[i];
            for (var j = i + 1; j < last; j++)
            {
                least = Math.Min(least, hashes[j]);
            }

            chosen.Add(least);
        }

        return new ShingleSet([.. hashes], [.. chosen]);
    }

    /// <summary>The few hashes by which a text is found among a million: the smallest of its sequences', one in <see cref="SketchOneIn"/>, at most <see cref="MostSketched"/>.</summary>
    /// <remarks>Two texts that share a passage of some hundred words share several of them; of a passage much shorter they may share none. In ascending order.</remarks>
    public static uint[] Sketch(ReadOnlySpan<char> text)
    {
        const ulong Most = ulong.MaxValue / SketchOneIn;
        var kept = Hashes(text).Where(h => h <= Most).Select(h => (uint)(h >> 24)).Distinct().Order().Take(MostSketched);
        return [.. kept];
    }

    /// <summary>The set without sequences that are no part of what it tells.</summary>
    public ShingleSet Without(IReadOnlySet<ulong> formulas) => _all.Overlaps(formulas) ? new ShingleSet([.. _all.Where(h => !formulas.Contains(h))], [.. Chosen]) : this;

    /// <summary>All sequences' hashes, in no order that tells anything.</summary>
    public IReadOnlyCollection<ulong> All => _all;

    static List<ulong> Hashes(ReadOnlySpan<char> text)
    {
        // Paragraph by paragraph: a sequence seldom runs on, and neither captions nor posts are the report's own text.
        var hashes = new List<ulong>();
        foreach (var line in text.Split('\n'))
        {
            if (!PictureGallery.Is(text[line]) && !EmbeddedPost.Is(text[line]))
            {
                Add(hashes, text[line]);
            }
        }

        return hashes;
    }

    static void Add(List<ulong> hashes, ReadOnlySpan<char> text)
    {
        var recent = new Queue<uint>();
        var words = new WordScan(text);
        var quoted = false;
        for (var at = 0; words.MoveNext(); at = words.Start)
        {
            quoted = QuotedAfter(text[at..words.Start], quoted);
            if (quoted)
            {
                continue;
            }

            recent.Enqueue(words.Hash);
            if (recent.Count > Words)
            {
                recent.Dequeue();
            }

            if (recent.Count == Words)
            {
                var hash = 14695981039346656037UL;
                foreach (var word in recent)
                {
                    hash = (hash ^ word) * 1099511628211UL;
                }

                hash ^= hash >> 32;
                hashes.Add(hash * 0xD6E8FEB86659FD93UL);
            }
        }

    }

    // Marks between one word and the next; a paragraph's end closes what was left open.
    static bool QuotedAfter(ReadOnlySpan<char> gap, bool quoted)
    {
        foreach (var c in gap)
        {
            quoted = c switch
            {
                '“' or '„' or '«' => true,
                '”' or '»' or '\n' => false,
                '"' => !quoted,
                _ => quoted,
            };
        }

        return quoted;
    }

    /// <summary>The share of the smaller set's sequences that the other has too, 0 to 1; 0 where one has none.</summary>
    public double Containment(ShingleSet other)
    {
        var (small, large) = Count <= other.Count ? (_all, other._all) : (other._all, _all);
        return small.Count == 0 ? 0 : (double)small.Count(large.Contains) / small.Count;
    }
}
