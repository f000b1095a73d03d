using Parallax.Language.Treebanks;

namespace Parallax.Training.Names;

/// <summary>
/// The two halves of a labelled set whose texts are those of a treebank too. A network knows the sentences by heart that it has learned from, and reads them better than
/// any other; names are therefore learned from what a network makes of them that has not seen their half.
/// </summary>
internal static class TextHalves
{
    /// <summary>How many there are.</summary>
    public const int Count = 2;

    /// <summary>The half of a text: they take turns, so that each half has its part of every kind of text.</summary>
    public static int Of(int text) => text % Count;

    /// <summary>The file of the network that has not seen a half.</summary>
    public static string File(string folder, int half) => Path.Combine(folder, $"syntax-without-{half + 1}.bin");

    /// <summary>The sentences of a half, their words parted by spaces.</summary>
    public static HashSet<string> Sentences(IReadOnlyList<NamedText> texts, int half)
    {
        var sentences = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in texts.Where((_, i) => Of(i) == half).Select(t => t.Words))
        {
            for (var s = 0; s < words.SentenceFirst.Length; s++)
            {
                var end = s + 1 < words.SentenceFirst.Length ? words.SentenceFirst[s + 1] : words.Count;
                sentences.Add(words.Text[words.Starts[words.SentenceFirst[s]]..words.Ends[end - 1]]);
            }
        }

        return sentences;
    }

    /// <summary>Whether a half has a treebank's sentence.</summary>
    public static bool Has(HashSet<string> half, TreebankSentence sentence) => half.Contains(string.Join(' ', sentence.Words.Select(w => w.Form)));
}
