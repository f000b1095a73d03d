namespace Parallax.Language.Segmentation;

/// <summary>What has been read of the sentence at hand.</summary>
internal struct SentenceState
{
    /// <summary>Begins at a paragraph's first word.</summary>
    public SentenceState(int first) => First = first;

    /// <summary>The sentence's first word.</summary>
    public int First { get; private set; }

    /// <summary>Whether a quotation is open in the paragraph.</summary>
    public bool InQuote { get; private set; }

    /// <summary>How many brackets are open in the sentence.</summary>
    public int Depth { get; private set; }

    /// <summary>How many words that may end a sentence it holds, at most 3.</summary>
    public uint Ends { get; private set; }

    /// <summary>How many words with letters it holds, at most 3.</summary>
    public uint Words { get; private set; }

    /// <summary>Takes in a word.</summary>
    public void Read(ParagraphWords words, int i)
    {
        switch (words.Kind(i))
        {
            case WordKind.Opener or WordKind.Closer when words.IsDoubleQuote(i):
                InQuote = words.OpensQuote(i) ?? !InQuote;
                break;
            case WordKind.Opener when !words.IsQuote(i):
                Depth++;
                break;
            case WordKind.Closer when !words.IsQuote(i) && Depth > 0:
                Depth--;
                break;
            case WordKind.Stop or WordKind.Question or WordKind.Exclamation or WordKind.Ellipsis:
                Ends = Math.Min(Ends + 1, 3);
                break;
            case WordKind.Capital or WordKind.Small or WordKind.Capitals or WordKind.Abbreviation:
                Words = Math.Min(Words + 1, 3);
                break;
            default:
                break;
        }
    }

    /// <summary>Begins the next sentence.</summary>
    public void Begin(int first)
    {
        First = first;
        Depth = 0;
        Ends = 0;
        Words = 0;
    }
}
