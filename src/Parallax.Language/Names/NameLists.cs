using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Parallax.Knowledge;
using Parallax.Knowledge.Packs;
using Parallax.Language.Segmentation;

namespace Parallax.Language.Names;

/// <summary>Names that the knowledge packs list, found in a text whatever its tokenisation: only letters and digits count, not spaces and hyphens.</summary>
/// <remarks>Each word gets three bits for each list: 0 where it is in no entry, else alone, first, inside or last in one.</remarks>
internal sealed class NameLists
{
    /// <summary>How many lists there are; their order is part of the trained weights.</summary>
    public const int Count = 13;

    const int Country = 0, City = 1, Place = 2, Norp = 3, Organization = 4, Person = 5, Given = 6, Family = 7, Agent = 8, Seen = 9;
    /// <summary>Kinds of the names seen in running text, each a list of its own.</summary>
    internal static readonly string[] SeenKinds = ["Person", "Location", "Organization", "NORP"];

    const int LongestEntry = 8;
    const ulong Base = 1099511628211;
    const uint Alone = 1, First = 2, Inside = 3, Last = 4;
    const int Prefix = 1 << 16;

    readonly Dictionary<ulong, int> _entries = new(1 << 17);

    /// <summary>No lists at all.</summary>
    public static NameLists None { get; } = new();

    /// <summary>Takes the lists of the packs that are there.</summary>
    public static NameLists From(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var lists = new NameLists();
        if (knowledge.Packs.TryGetValue("actors", out var actors))
        {
            lists.Add(actors, "countries", Country, "name", "names");
            lists.Add(actors, "countries", Norp, "adjectives", "people");
            lists.Add(actors, "groups", Norp, "name", "names");
            lists.Add(actors, "organizations", Organization, "name", "names");
            lists.Add(actors, "people", Person, "name", "names");
            lists.Add(actors, "agents", Agent, "name", "plural");
        }

        if (knowledge.Packs.TryGetValue("places", out var places))
        {
            foreach (var row in Rows(places, "places").Concat(Rows(places, "named")))
            {
                var list = row["kind"] is "city" or "capital" or "village" ? City : Place;
                lists.Add(row["name"], list);
            }

            lists.Add(places, "named", Place, "names");
        }

        if (knowledge.Packs.TryGetValue("language-names", out var own))
        {
            lists.Add(own, "given", Given, "id");
            lists.Add(own, "family", Family, "id");
            foreach (var row in Rows(own, "seen"))
            {
                var kind = Array.IndexOf(SeenKinds, row["kind"]);
                lists.Add(row.Id, kind >= 0 ? Seen + kind : throw row.Wrong($"is of the kind '{row["kind"]}'; known are {string.Join(", ", SeenKinds)}"));
            }
        }

        return lists;
    }

    /// <summary>Marks the words of a sentence that stand in lists.</summary>
    /// <param name="words">The text's words.</param>
    /// <param name="first">The sentence's first word.</param>
    /// <param name="views">The sentence's words as the tagger sees them.</param>
    public void Mark(SegmentedText words, int first, Span<WordView> views)
    {
        for (var i = 0; i < views.Length; i++)
        {
            if (views[i].IsCapital && AcronymOf(words.Form(first + i)) is var acronym && acronym != 0 && _entries.TryGetValue(acronym, out var lists))
            {
                for (var list = 0; list < Count; list++)
                {
                    if ((lists & (1 << list)) != 0)
                    {
                        Set(views, i, i + 1, list);
                    }
                }
            }

            var hash = 0UL;
            for (var end = i; end < views.Length && end - i < LongestEntry; end++)
            {
                var before = hash;
                foreach (var c in words.Form(first + end))
                {
                    hash = Add(hash, c);
                }

                if (hash == before)
                {
                    continue;
                }

                if (!_entries.TryGetValue(hash, out var found))
                {
                    break;
                }

                for (var list = 0; list < Count; list++)
                {
                    if ((found & (1 << list)) != 0 && (views[i].IsCapital || list == Agent))
                    {
                        Set(views, i, end + 1, list);
                    }
                }

                if ((found & Prefix) == 0)
                {
                    break;
                }
            }
        }
    }

    static void Set(Span<WordView> views, int first, int end, int list)
    {
        // A longer entry stands over a shorter one that begins with it; one that begins inside another is left out.
        var shift = 3 * list;
        if ((uint)((views[first].Lists >> shift) & 7) is Inside or Last)
        {
            return;
        }

        for (var i = first; i < end; i++)
        {
            var place = end - first == 1 ? Alone : i == first ? First : i == end - 1 ? Last : Inside;
            views[i].Lists = (views[i].Lists & ~(7UL << shift)) | ((ulong)place << shift);
        }
    }

    static IEnumerable<PackRow> Rows(Pack pack, string table) => pack.Tables.TryGetValue(table, out var found) ? found.Rows : [];

    void Add(Pack pack, string table, int list, params string[] fields)
    {
        foreach (var row in Rows(pack, table))
        {
            foreach (var field in fields)
            {
                foreach (var name in row.List(field))
                {
                    Add(name, list);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Add(string name, int list)
    {
        if (name.Length < 2)
        {
            return;
        }

        if (AcronymOf(name) is var acronym && acronym != 0)
        {
            Join(acronym, 1 << list);
            return;
        }

        var hash = 0UL;
        for (var i = 0; i < name.Length; i++)
        {
            var before = hash;
            hash = Add(hash, name[i]);
            if (hash == before && hash != 0)
            {
                Join(hash, Prefix);
            }
        }

        Join(hash, 1 << list);
        if (Ascii.IsValid(name))
        {
            return;
        }

        var plain = name.Normalize(NormalizationForm.FormD);
        if (plain.Length != name.Length)
        {
            var folded = new string([.. plain.Where(c => !Characters.Extends(c))]);
            if (folded != name)
            {
                Add(folded, list);
            }
        }
    }

    /// <summary>The key of a word of two to six capitals, full stops left out: "UN" is not the "Un" of a person's name. 0 for other words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static ulong AcronymOf(ReadOnlySpan<char> form)
    {
        var hash = Base;
        var count = 0;
        foreach (var c in form)
        {
            if (char.IsUpper(c))
            {
                hash = Add(hash, c);
                count++;
            }
            else if (c != '.')
            {
                return 0;
            }
        }

        return count is >= 2 and <= 6 ? hash : 0;
    }

    void Join(ulong hash, int bits) => CollectionsMarshal.GetValueRefOrAddDefault(_entries, hash, out _) |= bits;

    static ulong Add(ulong hash, char c)
    {
        var folded = Feature.Folded(c);
        return Characters.Class(c) == 0 ? hash : (hash ^ folded) * Base + 1;
    }
}
