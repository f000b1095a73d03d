using Parallax.Language.Treebanks;

namespace Parallax.Training.Syntax;

/// <summary>Sentences as a headline would write them: capitals on all but small words, no stop at the end. Treebanks of the web hardly have any.</summary>
static class HeadlineStyle
{
    static readonly string[] s_small = ["DET", "ADP", "CCONJ", "PART", "SCONJ"];

    /// <summary>The sentence in headline style.</summary>
    public static TreebankSentence Of(TreebankSentence sentence)
    {
        var words = sentence.Words;
        var last = words.Length - 1;
        if (last > 0 && words[last].Form == "." && words.All(w => w.Head != last))
        {
            words = words.RemoveAt(last);
        }

        return sentence with { Words = [.. words.Select((w, i) => i > 0 && s_small.Contains(w.Upos, StringComparer.Ordinal) ? w : w with { Form = Capital(w.Form) })] };
    }

    static string Capital(string form) => form.Length > 0 ? char.ToUpperInvariant(form[0]) + form[1..] : form;
}
