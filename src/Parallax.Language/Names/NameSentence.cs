namespace Parallax.Language.Names;

/// <summary>A sentence with what is seen of it as a whole: its use of capitals and its capitalised runs.</summary>
internal readonly ref struct NameSentence
{
    readonly ReadOnlySpan<WordView> _words;
    readonly NameRun[] _runs;
    readonly uint _casing;

    public NameSentence(ReadOnlySpan<WordView> words)
    {
        _words = words;
        _runs = new NameRun[words.Length];
        NameRun.Find(words, _runs);
        int letters = 0, capitals = 0;
        foreach (ref readonly var word in words)
        {
            letters += word.HasLetter ? 1 : 0;
            capitals += word.IsCapital ? 1 : 0;
        }

        _casing = capitals == 0 ? 1u : capitals * 10 > letters * 7 && letters > 3 ? 2u : 0u;
    }

    /// <summary>Writes a word's features; returns how many.</summary>
    public int Features(int i, Span<uint> features) => NameTemplates.Write(_words, i, _casing, _runs, features);
}
