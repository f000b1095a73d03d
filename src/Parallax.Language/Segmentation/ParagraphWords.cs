namespace Parallax.Language.Segmentation;

/// <summary>The words of one paragraph as the sentence splitter sees them, hashed once each.</summary>
internal sealed class ParagraphWords
{
    readonly string _text;
    readonly List<int> _starts, _ends;
    readonly uint[] _words, _shapes;
    readonly WordKind[] _kinds;
    readonly byte[] _abbreviations;

    [ThreadStatic]
    static (uint[] Words, uint[] Shapes, WordKind[] Kinds, byte[] Abbreviations)? s_room;

    /// <summary>Looks at the words. They live in their thread's room: a paragraph is of no use once the thread has begun another.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="starts">All words' first offsets.</param>
    /// <param name="ends">All words' ends.</param>
    /// <param name="first">The paragraph's first word.</param>
    /// <param name="end">The word after its last.</param>
    /// <param name="abbreviations">Words that keep their full stop.</param>
    public ParagraphWords(string text, List<int> starts, List<int> ends, int first, int end, Abbreviations abbreviations)
    {
        (_text, _starts, _ends, First, End) = (text, starts, ends, first, end);
        if (s_room is not { } room || room.Words.Length < end - first)
        {
            var most = Math.Max(256, (end - first) * 3 / 2);
            s_room = room = (new uint[most], new uint[most], new WordKind[most], new byte[most]);
        }

        (_words, _shapes, _kinds, _abbreviations) = room;
        int capitals = 0, small = 0, capital = 0;
        for (var i = first; i < end; i++)
        {
            var form = text.AsSpan(starts[i], ends[i] - starts[i]);
            _words[i - first] = Feature.Word(form);
            _shapes[i - first] = Feature.Shape(form);
            var kind = _kinds[i - first] = KindOf(form, i == first || starts[i] > ends[i - 1], i + 1 == end || starts[i + 1] > ends[i]);
            _abbreviations[i - first] = kind == WordKind.Abbreviation ? (byte)abbreviations.KindOf(form) : (byte)0;
            capitals += kind == WordKind.Capitals ? 1 : 0;
            capital += kind == WordKind.Capital ? 1 : 0;
            small += kind == WordKind.Small ? 1 : 0;
        }

        // Text without capitals, in capitals only, with every word capitalised, or as usual.
        CaseOfText = capital + capitals == 0 ? 1u : capitals > 2 * (capital + small) ? 2u : capital > 2 * small ? 3u : 0u;
    }

    public int First { get; }

    public int End { get; }

    /// <summary>How the paragraph uses capitals.</summary>
    public uint CaseOfText { get; }

    public uint Word(int i) => i < First || i >= End ? Feature.None : _words[i - First];

    public uint Shape(int i) => i < First || i >= End ? Feature.None : _shapes[i - First];

    public WordKind Kind(int i) => i < First || i >= End ? WordKind.None : _kinds[i - First];

    /// <summary>What kind of abbreviation a word is; 0 for others.</summary>
    public uint Abbreviation(int i) => i < First || i >= End ? 0u : _abbreviations[i - First];

    /// <summary>Nothing, a space, or more between a word and the next.</summary>
    public uint Gap(int i) => (uint)Math.Min(_starts[i + 1] - _ends[i], 2);

    /// <summary>A word's length, long ones alike.</summary>
    public uint LengthBand(int i) => i < First || i >= End ? 0u : (uint)Math.Min(_ends[i] - _starts[i], 6);

    public bool IsQuote(int i) => Characters.IsQuote(_text[_starts[i]]);

    public bool IsDoubleQuote(int i) => IsQuote(i) && (!Characters.IsApostrophe(_text[_starts[i]]) || _ends[i] - _starts[i] == 2);

    /// <summary>Whether a quotation mark opens, by its form; null where the form does not tell.</summary>
    public bool? OpensQuote(int i) => _text[_starts[i]] switch { '“' or '„' or '«' or '`' => true, '”' or '»' => false, _ => null };

    static WordKind KindOf(ReadOnlySpan<char> form, bool spaceBefore, bool spaceAfter)
    {
        var c = form[0];
        switch (c)
        {
            case '.':
                return form.Length == 1 ? WordKind.Stop : form.ContainsAnyExcept('.') ? WordKind.Other : WordKind.Ellipsis;
            case '…':
                return WordKind.Ellipsis;
            case '?':
                return WordKind.Question;
            case '!':
                return form.Contains('?') ? WordKind.Question : WordKind.Exclamation;
            case ':':
                return form.Length == 1 ? WordKind.Colon : WordKind.Symbol;
            case ';':
                return form.Length == 1 ? WordKind.Semicolon : WordKind.Symbol;
            case ',':
                return WordKind.Comma;
            case '-' or '–' or '—' or '―' or '−':
                return WordKind.Dash;
            case '*' or '•' or '·' or '●' or '■' or '►' or '>':
                return WordKind.Bullet;
        }

        if (form.Length <= 2 && (Characters.IsOpener(c) || Characters.IsCloser(c)) && !char.IsLetter(form[^1]))
        {
            var opens = Characters.IsOpener(c);
            var closes = Characters.IsCloser(c);
            return opens && closes ? (spaceBefore && !spaceAfter ? WordKind.Opener : WordKind.Closer) : opens ? WordKind.Opener : WordKind.Closer;
        }

        if (char.IsDigit(c))
        {
            return WordKind.Number;
        }

        if (!char.IsLetter(c))
        {
            return char.IsSurrogate(c) || char.IsSymbol(c) ? WordKind.Symbol : WordKind.Other;
        }

        if (form[^1] == '.')
        {
            return WordKind.Abbreviation;
        }

        if (!char.IsUpper(c))
        {
            return WordKind.Small;
        }

        return form.Length > 1 && form.ContainsAnyExceptInRange('A', 'Z') ? WordKind.Capital : form.Length > 1 ? WordKind.Capitals : WordKind.Capital;
    }
}
