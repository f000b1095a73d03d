using Parallax.Language;
using Parallax.Model;
using Parallax.Reading.Events;

namespace Parallax.Reading;

/// <summary>To which predication each word of a text belongs: the nearest one above it in the tree.</summary>
public sealed class PredicationOwners
{
    readonly TokenTable _tokens;
    readonly int[] _owner, _above;
    readonly int _count;

    PredicationOwners(TokenTable tokens, int[] owner, int[] above, int count) => (_tokens, _owner, _above, _count) = (tokens, owner, above, count);

    /// <summary>Walks each word up to the first head of a predication.</summary>
    public static PredicationOwners Of(TokenTable tokens, EquatableList<Predication> predications)
    {
        var owner = new int[tokens.Count];
        Array.Fill(owner, -1);
        for (var i = 0; i < predications.Count; i++)
        {
            owner[predications[i].Head] = i;
        }

        var above = new int[predications.Count];
        for (var i = 0; i < above.Length; i++)
        {
            above[i] = Nearest(tokens, owner, tokens.Head(predications[i].Head));
        }

        return new PredicationOwners(tokens, owner, above, predications.Count);
    }

    /// <summary>The predication above another one in its sentence, or -1.</summary>
    public int Above(int predication) => _above[predication];

    /// <summary>The predication whose head a word is, or -1.</summary>
    public int At(int word) => _owner[word];

    /// <summary>The predication that a span's head word belongs to, or -1.</summary>
    public int Of(TextSpan span) => _tokens.HeadOf(span) is >= 0 and var head ? Nearest(_tokens, _owner, head) : -1;

    /// <summary>For each predication the positions of the spans that belong to it, ascending.</summary>
    public int[][] Share(TextSpan[] spans)
    {
        var shares = new List<int>?[_count];
        for (var i = 0; i < spans.Length; i++)
        {
            if (Of(spans[i]) is >= 0 and var predication)
            {
                (shares[predication] ??= []).Add(i);
            }
        }

        return [.. shares.Select(s => s?.ToArray() ?? [])];
    }

    static int Nearest(TokenTable tokens, int[] owner, int word)
    {
        while (word >= 0 && owner[word] < 0)
        {
            word = tokens.Head(word);
        }

        return word < 0 ? -1 : owner[word];
    }
}
