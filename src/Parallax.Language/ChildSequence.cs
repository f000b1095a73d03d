namespace Parallax.Language;

/// <summary>A word's dependents in text order, walked without allocating.</summary>
public struct ChildSequence
{
    readonly TokenTable _tokens;
    int _next;

    internal ChildSequence(TokenTable tokens, int first)
    {
        _tokens = tokens;
        _next = first;
        Current = -1;
    }

    /// <summary>The dependent at hand.</summary>
    public int Current { get; private set; }

    /// <summary>For <c>foreach</c>.</summary>
    public readonly ChildSequence GetEnumerator() => this;

    /// <summary>Goes to the next dependent.</summary>
    public bool MoveNext()
    {
        if (_next < 0)
        {
            return false;
        }

        Current = _next;
        _next = _tokens.NextSibling(_next);
        return true;
    }
}
