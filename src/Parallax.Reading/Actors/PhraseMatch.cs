using Parallax.Knowledge.Actors;
using Parallax.Language;

namespace Parallax.Reading.Actors;

/// <summary>Longest match of a phrase index over tokens.</summary>
static class PhraseMatch
{
    const int Longest = 96;

    /// <summary>The longest name that begins at a token; the token after its end, or -1.</summary>
    /// <param name="index">The names.</param>
    /// <param name="tokens">The text.</param>
    /// <param name="first">The first token.</param>
    /// <param name="limit">The token that a name may not reach: the sentence's end.</param>
    /// <param name="properly">Whether capitals count: a name has them, an acronym has nothing else.</param>
    /// <param name="found">What the name stands for; empty where none is found.</param>
    public static int Find<T>(PhraseIndex<T> index, TokenTable tokens, int first, int limit, bool properly, out Phrase<T>[] found)
    {
        found = [];
        var word = tokens.Form(first);
        if (word.Length > Longest)
        {
            return -1;
        }

        Span<char> buffer = stackalloc char[Longest];
        var length = NameFold.Fold(word, buffer);
        if (length == 0 || index.LongestFrom(buffer[..length]) is not (> 0 and var longest))
        {
            return -1;
        }

        var (best, added) = (-1, length);
        for (var end = first + 1; ; end++)
        {
            // A stop after the name is not its own.
            var phrases = added == 0 ? [] : index.Find(buffer[..length]);
            if (!phrases.IsEmpty && Fitting(phrases, tokens, first, end, properly) is { Length: > 0 } fitting)
            {
                best = end;
                found = fitting;
            }

            if (end >= limit)
            {
                return best;
            }

            var next = tokens.Form(end);
            if (next.Length > Longest - length)
            {
                return best;
            }

            added = NameFold.Fold(next, buffer[length..]);
            if (added == 0 && next is not ("-" or "." or "'" or "’" or "&" or "/" or "–"))
            {
                return best;
            }

            length += added;
            if (length > longest)
            {
                return best;
            }
        }
    }

    static Phrase<T>[] Fitting<T>(ReadOnlySpan<Phrase<T>> phrases, TokenTable tokens, int first, int end, bool properly)
    {
        if (!properly)
        {
            return phrases.ToArray();
        }

        bool anyUpper = false, anyLower = false, firstUpper = char.IsUpper(tokens.Form(first)[0]) || char.IsDigit(tokens.Form(first)[0]);
        for (var i = first; i < end; i++)
        {
            foreach (var c in tokens.Form(i))
            {
                anyUpper |= char.IsUpper(c);
                anyLower |= char.IsLower(c);
            }
        }

        var fitting = new List<Phrase<T>>(phrases.Length);
        foreach (var phrase in phrases)
        {
            if (phrase.IsAcronym ? anyUpper && !anyLower : (firstUpper || char.IsLower(phrase.Written[0])) && (anyUpper || !phrase.Written.Any(char.IsUpper)))
            {
                fitting.Add(phrase);
            }
        }

        return [.. fitting];
    }
}
