namespace Parallax.Language.Segmentation;

/// <summary>A stretch of text without white space, and what its neighbours look like.</summary>
internal readonly ref struct Chunk
{
    /// <summary>Looks at a stretch once; later looks cost nothing.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">The stretch's first character.</param>
    /// <param name="end">The offset after its last.</param>
    /// <param name="previous">The stretch before, empty where there is none.</param>
    /// <param name="next">The stretch after, empty where there is none.</param>
    public Chunk(string text, int start, int end, ReadOnlySpan<char> previous, ReadOnlySpan<char> next)
    {
        (Text, Start, End) = (text, start, end);
        var form = text.AsSpan(start, end - start);
        Word = Feature.Word(form);
        Shape = Feature.Shape(form);
        PreviousWord = previous.IsEmpty ? Feature.None : Feature.Word(previous);
        NextWord = next.IsEmpty ? Feature.None : Feature.Word(next);
        NextShape = next.IsEmpty ? Feature.None : Feature.Shape(next[..Math.Min(3, next.Length)]);
        foreach (var c in form[..Math.Min(form.Length, 200)])
        {
            Dots += c == '.' ? 1u : 0;
            Marks |= c switch { '/' => 1u, '@' => 2u, ':' => 4u, '-' => 8u, '_' => 16u, '#' => 32u, '<' => 64u, '=' => 128u, _ => char.IsDigit(c) ? 256u : 0 };
        }

        Dots = Math.Min(Dots, 4);
    }

    public string Text { get; }

    public int Start { get; }

    public int End { get; }

    public uint Word { get; }

    public uint Shape { get; }

    public uint PreviousWord { get; }

    public uint NextWord { get; }

    public uint NextShape { get; }

    /// <summary>How many full stops, at most 4.</summary>
    public uint Dots { get; }

    /// <summary>Which of the marks that make addresses and numbers are in it.</summary>
    public uint Marks { get; }
}
