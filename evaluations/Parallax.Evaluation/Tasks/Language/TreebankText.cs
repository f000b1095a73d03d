using System.Text;
using Parallax.Language.Treebanks;

namespace Parallax.Evaluation.Tasks.Language;

/// <summary>A treebank's part as running text and as the gold side of the measure.</summary>
public static class TreebankText
{
    const int LineWidth = 80;

    /// <summary>The raw text as Universal Dependencies' conllu_to_text makes it: an empty line before documents and paragraphs, lines broken at spaces after at most 80 characters.</summary>
    public static string Raw(IEnumerable<TreebankSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        StringBuilder text = new(), paragraph = new();
        foreach (var sentence in sentences)
        {
            if (sentence.OpensParagraph)
            {
                Wrap(paragraph, text);
            }

            paragraph.Append(sentence.Text).Append(sentence.Tokens[^1].SpaceAfter ? " " : "");
        }

        Wrap(paragraph, text);
        return text.ToString();
    }

    /// <summary>The gold side. A multiword token's words all bear its span.</summary>
    public static ScoredText Gold(IEnumerable<TreebankSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var characters = new StringBuilder();
        List<(int, int)> tokens = [], spans = [];
        var words = new List<ScoredWord>();
        foreach (var sentence in sentences)
        {
            int sentenceStart = characters.Length, first = words.Count;
            foreach (var token in sentence.Tokens)
            {
                var start = characters.Length;
                foreach (var c in token.Form.Where(c => !char.IsWhiteSpace(c)))
                {
                    characters.Append(c);
                }

                tokens.Add((start, characters.Length));
                for (var i = token.First; i < token.End; i++)
                {
                    var word = sentence.Words[i];
                    words.Add(new ScoredWord(
                        start, characters.Length, token.End - token.First > 1, word.Form, word.Upos, word.Xpos, word.Lemma,
                        word.Head < 0 ? -1 : first + word.Head, ScoredWord.Universal(word.Deprel)));
                }
            }

            spans.Add((sentenceStart, characters.Length));
        }

        return new ScoredText(characters.ToString(), tokens, spans, words);
    }

    static void Wrap(StringBuilder paragraph, StringBuilder text)
    {
        var rest = paragraph.ToString();
        paragraph.Clear();
        if (rest.Length == 0)
        {
            return;
        }

        if (text.Length > 0)
        {
            text.Append('\n');
        }

        while (rest.Length >= LineWidth)
        {
            var space = LastSpace(rest);
            if (space <= 0)
            {
                break;
            }

            text.Append(rest, 0, space).Append('\n');
            rest = rest[(space + 1)..];
        }

        if (rest.Length > 0)
        {
            text.Append(rest).Append('\n');
        }
    }

    /// <summary>The last white space within the width, or the first one after it.</summary>
    static int LastSpace(string line)
    {
        var last = -1;
        for (var i = 0; i < line.Length && (i <= LineWidth || last < 0); i++)
        {
            if (char.IsWhiteSpace(line[i]))
            {
                last = i;
            }
        }

        return last;
    }
}
