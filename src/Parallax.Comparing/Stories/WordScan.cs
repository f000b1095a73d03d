namespace Parallax.Comparing.Stories;

/// <summary>The words of a text for counting: runs of letters and digits, lower-cased, hashed; a possessive's "s" and an inner apostrophe are left out.</summary>
/// <remarks>A ref struct to be walked once; allocates nothing.</remarks>
public ref struct WordScan
{
    readonly ReadOnlySpan<char> _text;
    int _at;

    /// <summary>Starts before the first word.</summary>
    public WordScan(ReadOnlySpan<char> text)
    {
        _text = text;
        _at = 0;
        Hash = 0;
        Term = [];
        Start = 0;
        IsCapital = false;
        Length = 0;
    }

    /// <summary>32-bit FNV-1a hash of the lower-cased word without a plural "s", mixed.</summary>
    public uint Hash { get; private set; }

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapital { get; private set; }

    /// <summary>Characters in the word.</summary>
    public int Length { get; private set; }

    /// <summary>Offset of the word's first character.</summary>
    public int Start { get; private set; }

    /// <summary>The word without a plural "s", as written.</summary>
    public ReadOnlySpan<char> Term { get; private set; }

    /// <summary>The term id of a word as <see cref="Hash"/> gives it.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in Singular(word))
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619u;
        }

        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        return hash ^ (hash >> 12);
    }

    // "reports" and "report" count as one; "ss" ("press", "congress") is no plural.
    static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'S' or 'u' or 'U' or 'i' or 'I') ? word[..^1] : word;

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at]))
        {
            _at++;
        }

        if (_at == _text.Length)
        {
            return false;
        }

        var start = _at;
        while (_at < _text.Length && char.IsLetterOrDigit(_text[_at]))
        {
            _at++;
        }

        var word = _text[start.._at];
        if (_at + 1 < _text.Length && _text[_at] is '\'' or '’' && char.IsLetter(_text[_at + 1]))
        {
            // "Kim's" counts as "Kim", "don't" as "don": what follows an apostrophe tells nothing about the subject.
            do
            {
                _at++;
            }
            while (_at < _text.Length && char.IsLetter(_text[_at]));
        }

        Start = start;
        Hash = HashOf(word);
        Term = Singular(word);
        IsCapital = char.IsUpper(word[0]);
        Length = word.Length;
        return true;
    }
}
