using System.Collections.Frozen;

namespace Parallax.Knowledge.Actors;

/// <summary>Names of one word or more, found by their folded characters without making a string.</summary>
/// <typeparam name="T">What a name stands for; a name may stand for several.</typeparam>
public sealed class PhraseIndex<T>
{
    readonly FrozenDictionary<string, Phrase<T>[]>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _starts;

    /// <summary>Takes the names as written with what they stand for.</summary>
    public PhraseIndex(IEnumerable<(string Written, T Value)> names)
    {
        var phrases = new Dictionary<string, List<Phrase<T>>>(StringComparer.Ordinal);
        var starts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (written, value) in names)
        {
            var key = NameFold.Fold(written);
            if (key.Length == 0)
            {
                continue;
            }

            if (!phrases.TryGetValue(key, out var list))
            {
                phrases.Add(key, list = []);
            }

            var phrase = new Phrase<T>(written, value, IsAcronym(written));
            if (!list.Contains(phrase))
            {
                list.Add(phrase);
            }

            // Tokenisers part words at spaces always, at hyphens, marks and stops sometimes.
            for (var end = 1; end <= written.Length; end++)
            {
                if (end == written.Length || !char.IsLetterOrDigit(written[end]))
                {
                    var first = NameFold.Fold(written[..end]);
                    if (first.Length > 0)
                    {
                        starts[first] = Math.Max(starts.GetValueOrDefault(first), key.Length);
                    }

                    if (end < written.Length && written[end] == ' ')
                    {
                        break;
                    }
                }
            }
        }

        Count = phrases.Count;
        _phrases = phrases.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _starts = starts.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many different folded names.</summary>
    public int Count { get; }

    /// <summary>Length in folded characters of the longest name that may begin with a folded word; 0 where none does.</summary>
    public int LongestFrom(ReadOnlySpan<char> foldedWord) => _starts.TryGetValue(foldedWord, out var length) ? length : 0;

    /// <summary>What a folded name stands for; empty where it is unknown.</summary>
    public ReadOnlySpan<Phrase<T>> Find(ReadOnlySpan<char> folded) => _phrases.TryGetValue(folded, out var found) ? found : [];

    /// <summary>What a name stands for, however it is spelt; empty where it is unknown.</summary>
    public ReadOnlySpan<Phrase<T>> Find(string name) => Find(NameFold.Fold(name).AsSpan());

    /// <summary>Letters all capitals, at most six: such a name is found only where the text has capitals too ("US", not "us").</summary>
    static bool IsAcronym(string written)
    {
        var letters = 0;
        foreach (var c in written)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters is > 0 and <= 6;
    }
}
