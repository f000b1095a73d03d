namespace Parallax.Model;

/// <summary>Characters from <see cref="Start"/> up to, not including, <see cref="End"/>, in UTF-16 units of <c>Report.Text</c>.</summary>
/// <remarks>Equality is by both ends. <c>default</c> is the empty span at 0; no invalid state exists. The constructor throws on a negative start and on an end before the start.</remarks>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Takes both ends, half-open.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or <paramref name="end"/> lies before it.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>Offset of the first character.</summary>
    public int Start { get; }

    /// <summary>Offset after the last character.</summary>
    public int End { get; }

    /// <summary>Number of UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Whether it holds no character.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>The characters themselves; throws where the span reaches outside <paramref name="text"/>.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>Whether every character of <paramref name="other"/> is in this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the offset is that of one of the span's characters.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>Whether both share at least one character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>How many characters both share.</summary>
    public int Shared(TextSpan other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>By start, then by end.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Whether this one comes first.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether this one comes first or is equal.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether this one comes last.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether this one comes last or is equal.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>The form of error messages: <c>[12,20)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"[{Start},{End})");
}
