namespace Parallax.Language.Syntax;

/// <summary>A partly built tree: the stack, the next word, and the arcs so far. The root stands after the last word (Ballesteros and Nivre 2013).</summary>
sealed class ParserState
{
    int[] _stack = new int[64];
    ParserNode[] _nodes = new ParserNode[65];

    /// <summary>How many words the sentence has; also the root's position.</summary>
    public int Count { get; private set; }

    /// <summary>The next word, or <see cref="Count"/> where only the root is left.</summary>
    public int Next { get; private set; }

    /// <summary>How many words lie on the stack.</summary>
    public int Depth { get; private set; }

    /// <summary>The top of the stack, or -1.</summary>
    public int Top => Depth > 0 ? _stack[Depth - 1] : -1;

    /// <summary>The word below the top, or -1.</summary>
    public int Second => Depth > 1 ? _stack[Depth - 2] : -1;

    /// <summary>Whether every word has its head.</summary>
    public bool IsDone => Next == Count && Depth == 0;

    /// <summary>Words and, last, the root.</summary>
    public ReadOnlySpan<ParserNode> Nodes => _nodes.AsSpan(0, Count + 1);

    /// <summary>The stack from its bottom.</summary>
    public ReadOnlySpan<int> Stack => _stack.AsSpan(0, Depth);

    /// <summary>Begins a sentence; room is kept from one to the next.</summary>
    public void Begin(int count)
    {
        if (_stack.Length < count)
        {
            _stack = new int[count + count / 2];
            _nodes = new ParserNode[_stack.Length + 1];
        }

        Count = count;
        Next = 0;
        Depth = 0;
        _nodes.AsSpan(0, count + 1).Fill(ParserNode.Bare);
    }

    /// <summary>Whether a move is possible here. At least one is, until <see cref="IsDone"/>.</summary>
    public bool Allows(ParserAction action) => action switch
    {
        ParserAction.Shift => Next < Count,
        ParserAction.Reduce => Depth > 0 && _nodes[Top].Head >= 0,
        ParserAction.LeftArc => Depth > 0 && _nodes[Top].Head < 0,
        _ => Depth > 0 && Next < Count,
    };

    /// <summary>Makes a move; <paramref name="label"/> counts for arcs only.</summary>
    public void Apply(ParserAction action, int label)
    {
        switch (action)
        {
            case ParserAction.Shift:
                _stack[Depth++] = Next++;
                break;
            case ParserAction.Reduce:
                Depth--;
                break;
            case ParserAction.LeftArc:
                Attach(Next, Top, label);
                Depth--;
                break;
            default:
                Attach(Top, Next, label);
                _stack[Depth++] = Next++;
                break;
        }
    }

    void Attach(int head, int dependent, int label)
    {
        ref var d = ref _nodes[dependent];
        d.Head = head;
        d.Label = label;
        ref var h = ref _nodes[head];
        if (dependent < head)
        {
            h.Left2 = h.Left1;
            h.Left1 = dependent;
            h.LeftCount++;
        }
        else
        {
            h.Right2 = h.Right1;
            h.Right1 = dependent;
            h.RightCount++;
        }
    }
}
