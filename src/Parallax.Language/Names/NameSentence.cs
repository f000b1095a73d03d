namespace Parallax.Language.Names;

/// <summary>A sentence with what is seen of it as a whole: its use of capitals and its capitalised runs.</summary>
internal readonly ref struct NameSentence
{
    readonly ReadOnlySpan<WordView> _words;
    readonly ReadOnlySpan<NameRun> _runs;
    readonly ReadOnlySpan<Elsewhere> _elsewhere;
    readonly uint _casing;

    public NameSentence(ReadOnlySpan<WordView> words, ReadOnlySpan<NameRun> runs, ReadOnlySpan<Elsewhere> elsewhere)
    {
        _words = words;
        _runs = runs;
        _elsewhere = elsewhere;
        int letters = 0, capitals = 0;
        foreach (ref readonly var word in words)
        {
            letters += word.HasLetter ? 1 : 0;
            capitals += word.IsCapital ? 1 : 0;
        }

        _casing = capitals == 0 ? 1u : capitals * 10 > letters * 7 && letters > 3 ? 2u : 0u;
    }

    /// <summary>Writes a word's features; returns how many.</summary>
    /// <param name="i">The word.</param>
    /// <param name="hints">The sentence's labels by another guideline; empty where there are none.</param>
    /// <param name="features">Takes the features.</param>
    public int Features(int i, ReadOnlySpan<int> hints, Span<uint> features)
    {
        var n = NameTemplates.Write(_words, i, _casing, features);
        n = SyntaxTemplates.Write(_words, i, _runs[i], features, n);
        n = NameTemplates.WriteRun(_words, i, _runs[i], features, n);
        n = _words[i].IsCapital ? NameTemplates.WriteElsewhere(_words[i], _elsewhere[i], features, n) : n;
        return hints.IsEmpty ? n : NameTemplates.WriteHints(_words[i], hints, i, features, n);
    }
}
