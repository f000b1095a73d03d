namespace Parallax.Reading.Times;

/// <summary>One rule of the time grammar. Its examples are the entries of the pack's table <c>tests</c> that name it.</summary>
/// <param name="Id">Names it in readings and in <c>explain</c>.</param>
/// <param name="Reason">One line: what it reads and why so.</param>
/// <param name="Starts">What its first token can be.</param>
/// <param name="Match">Tries it at a token.</param>
sealed record TimeRule(string Id, string Reason, TimeWordKind Starts, Func<TimeContext, int, TimeFind?> Match)
{
    /// <summary>Whether its first token may also be digits.</summary>
    public bool StartsWithDigits { get; init; }

    /// <summary>Whether its first token may also be an apostrophe.</summary>
    public bool StartsWithMark { get; init; }
}
