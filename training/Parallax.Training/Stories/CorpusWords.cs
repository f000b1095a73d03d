using Parallax.Comparing.Stories;

namespace Parallax.Training.Stories;

/// <summary>A text's words as the frequency table names them: lower-cased, one spelling for each term of grouping.</summary>
public static class CorpusWords
{
    /// <summary>The words in order.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var scan = new WordScan(text);
        while (scan.MoveNext())
        {
            if (scan.Length > 1)
            {
                words.Add(scan.Term.ToString().ToLowerInvariant());
            }
        }

        return words;
    }
}
