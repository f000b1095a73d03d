using System.Text;
using Parallax.Language;

namespace Parallax.Evaluation.Tasks.Language;

/// <summary>What the language layer made of a text, as the system's side of the measure.</summary>
public static class AnalyzedTextScores
{
    /// <summary>The system side. Words that touch are one multiword token where the second is a clitic, or both are made of letters only.</summary>
    public static ScoredText Of(AnalyzedText analyzed)
    {
        ArgumentNullException.ThrowIfNull(analyzed);
        var (text, tokens) = (analyzed.Text, analyzed.Tokens);
        var position = new int[text.Length + 1];
        var characters = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            position[i] = characters.Length;
            if (!char.IsWhiteSpace(text[i]))
            {
                characters.Append(text[i]);
            }
        }

        position[text.Length] = characters.Length;
        var spans = new List<(int, int)>();
        var words = new List<ScoredWord>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var end = i + 1;
            while (end < tokens.Count && Continues(tokens, end))
            {
                end++;
            }

            var (from, to) = (position[tokens.Span(i).Start], position[tokens.Span(end - 1).End]);
            spans.Add((from, to));
            for (var several = end - i > 1; i < end; i++)
            {
                words.Add(new ScoredWord(
                    from, to, several, tokens.Form(i).ToString(), tokens.Upos(i).ToString(), tokens.Xpos(i), tokens.Lemma(i),
                    tokens.Head(i), ScoredWord.Universal(tokens.Deprel(i))));
            }
        }

        return new ScoredText(
            characters.ToString(), spans, [.. analyzed.Sentences.Select(s => (position[s.Span.Start], position[s.Span.End]))], words);
    }

    static bool Continues(TokenTable tokens, int i)
    {
        if (tokens.Sentence(i) != tokens.Sentence(i - 1) || tokens.Span(i - 1).End != tokens.Span(i).Start)
        {
            return false;
        }

        ReadOnlySpan<char> before = tokens.Form(i - 1), form = tokens.Form(i);
        return char.IsLetter(before[^1])
            && (tokens.Xpos(i) == "POS" || IsLetters(form) || (IsApostrophe(form[0]) && form.Length > 1 && IsLetters(form[1..])) || IsNot(form));
    }

    static bool IsNot(ReadOnlySpan<char> form) =>
        form.Length == 3 && form[0] is 'n' or 'N' && form.Length == 3 && IsApostrophe(form[1]) && form[2] is 't' or 'T';

    static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4';

    static bool IsLetters(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
