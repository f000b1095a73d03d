using Parallax.Model;

namespace Parallax.Reading.Times;

/// <summary>A text cut into the pieces that the time grammar works on. Positions outside give a break.</summary>
sealed class TimeScan
{
    readonly TimeToken[] _tokens;

    TimeScan(string text, TimeToken[] tokens, int count) => (Text, _tokens, Count) = (text, tokens, count);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>How many tokens.</summary>
    public int Count { get; }

    /// <summary>A token, a break where there is none.</summary>
    public ref readonly TimeToken this[int i] => ref (uint)i < (uint)Count ? ref _tokens[i] : ref Break[0];

    static readonly TimeToken[] Break = [new TimeToken { Number = -1 }];

    /// <summary>Whether it can be one of the kinds, its capital and all.</summary>
    public bool Is(int i, TimeWordKind kind)
    {
        ref readonly var token = ref this[i];
        return token.Word is { } word && (word.Kinds & kind) != 0
            && (token.Capital || (word.Kinds & TimeWordKind.Capital) == 0 || (kind & (TimeWordKind.Month | TimeWordKind.Weekday | TimeWordKind.Zone)) == 0);
    }

    /// <summary>The number behind a word as a kind.</summary>
    public int Value(int i, TimeWordKind kind) => this[i].Word!.Value(kind);

    /// <summary>The code behind a word as a kind.</summary>
    public string Code(int i, TimeWordKind kind) => this[i].Word!.Code(kind);

    /// <summary>Whether the token is this word, whatever its case.</summary>
    public bool Says(int i, string word)
    {
        ref readonly var token = ref this[i];
        return token.End - token.Start == word.Length && Form(i).Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the token is one of these words, whatever its case.</summary>
    public bool Says(int i, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Says(i, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The mark at a position, or 0.</summary>
    public char Mark(int i) => this[i].Mark;

    /// <summary>Whether a hyphen or a dash stands there.</summary>
    public bool IsDash(int i) => this[i].Mark is '-' or '–' or '—' or '‑';

    /// <summary>Whether the token is made of digits that could name a whole number up to a bound.</summary>
    public bool IsWhole(int i, int low, int high)
    {
        ref readonly var token = ref this[i];
        return token.Digits > 0 && !token.Grouped && token.Number >= low && token.Number <= high;
    }

    /// <summary>Whether it is a word of letters.</summary>
    public bool IsWord(int i) => this[i] is { Mark: '\0', Digits: 0 } token && token.End > token.Start;

    /// <summary>The characters as written.</summary>
    public ReadOnlySpan<char> Form(int i) => Text.AsSpan(this[i].Start, this[i].End - this[i].Start);

    /// <summary>From the first character of one token to the last of the token before another.</summary>
    public TextSpan Span(int first, int end) => new(_tokens[first].Start, _tokens[end - 1].End);

    /// <summary>Cuts a text.</summary>
    public static TimeScan Of(string text, TimeVocabulary vocabulary)
    {
        var tokens = new TimeToken[Math.Max(16, text.Length / 5)];
        var count = 0;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                var lines = 0;
                for (; i < text.Length && char.IsWhiteSpace(text[i]); i++)
                {
                    lines += text[i] == '\n' ? 1 : 0;
                }

                if (lines > 1)
                {
                    Add(ref tokens, ref count, new TimeToken { Start = i, End = i, Number = -1 });
                }

                continue;
            }

            var token = new TimeToken { Start = i, Number = -1, Glued = count > 0 && tokens[count - 1].End == i };
            if (char.IsAsciiDigit(c))
            {
                i = Digits(text, i, ref token);
            }
            else if (char.IsLetter(c))
            {
                while (i < text.Length && char.IsLetter(text[i]))
                {
                    i++;
                }

                token.Capital = char.IsUpper(c);
                if (i - token.Start <= TimeVocabulary.LongestWord)
                {
                    token.Word = vocabulary.Find(text.AsSpan(token.Start, i - token.Start));
                }
            }
            else
            {
                token.Mark = c == '’' ? '\'' : c;
                i++;
            }

            token.End = i;
            Add(ref tokens, ref count, token);
        }

        return new TimeScan(text, tokens, count);
    }

    static int Digits(string text, int i, ref TimeToken token)
    {
        double value = 0;
        var digits = 0;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++, digits++)
        {
            value = value * 10 + (text[i] - '0');
        }

        token.Digits = (byte)Math.Min(digits, 99);
        while (digits <= 3 && Group(text, i))
        {
            value = value * 1000 + (text[i + 1] - '0') * 100 + (text[i + 2] - '0') * 10 + (text[i + 3] - '0');
            token.Grouped = true;
            i += 4;
        }

        var follows = token.Start > 1 && text[token.Start - 1] == '.' && char.IsAsciiDigit(text[token.Start - 2]);
        if (!follows && i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            var end = i + 1;
            double part = 0, scale = 1;
            for (; end < text.Length && char.IsAsciiDigit(text[end]); end++)
            {
                scale /= 10;
                part += (text[end] - '0') * scale;
            }

            if (end >= text.Length || text[end] != '.' || end + 1 >= text.Length || !char.IsAsciiDigit(text[end + 1]))
            {
                value += part;
                token.Grouped = true;
                i = end;
            }
        }

        token.Number = value;
        return i;
    }

    static bool Group(string text, int i) =>
        i + 3 < text.Length && text[i] == ',' && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4]));

    static void Add(ref TimeToken[] tokens, ref int count, in TimeToken token)
    {
        if (count == tokens.Length)
        {
            Array.Resize(ref tokens, count * 2);
        }

        tokens[count++] = token;
    }
}
