namespace Parallax.Reading.Factuality;

/// <summary>The algebra of commitment: FactBank's values as numbers from 3 (certain) over 0 (uncommitted) to -3 (certainly not).</summary>
internal static class Commitment
{
    /// <summary>Certain.</summary>
    public const int Certain = 3;

    /// <summary>The value that a number stands for.</summary>
    public static Model.Statements.Factuality Value(int commitment) => commitment switch
    {
        3 => Model.Statements.Factuality.Certain,
        2 => Model.Statements.Factuality.Probable,
        1 => Model.Statements.Factuality.Possible,
        -1 => Model.Statements.Factuality.PossiblyNot,
        -2 => Model.Statements.Factuality.ProbablyNot,
        -3 => Model.Statements.Factuality.CertainlyNot,
        _ => Model.Statements.Factuality.Uncommitted,
    };

    /// <summary>The number that stands for a value.</summary>
    public static int Of(Model.Statements.Factuality value) => value switch
    {
        Model.Statements.Factuality.Certain => 3,
        Model.Statements.Factuality.Probable => 2,
        Model.Statements.Factuality.Possible => 1,
        Model.Statements.Factuality.PossiblyNot => -1,
        Model.Statements.Factuality.ProbablyNot => -2,
        Model.Statements.Factuality.CertainlyNot => -3,
        _ => 0,
    };

    /// <summary>What an operator makes of a context: the weaker of both strengths, the sign flipped where the operator denies.</summary>
    public static int Under(int context, int effect) =>
        Math.Sign(context) * Math.Sign(effect) * Math.Min(Math.Abs(context), Math.Abs(effect));

    /// <summary>What a predicate makes of its complement (Nairn, Condoravdi and Karttunen 2006): its positive signature where it holds, its negative one where it is denied.</summary>
    /// <param name="governor">How far the predicate itself holds.</param>
    /// <param name="positive">The complement's value where it does.</param>
    /// <param name="negative">The complement's value where it does not.</param>
    public static int Below(int governor, int positive, int negative) => positive == Certain && negative == Certain
        ? Certain
        : governor switch
        {
            > 0 => Math.Sign(positive) * Math.Min(Math.Abs(positive), governor),
            < 0 => Math.Sign(negative) * Math.Min(Math.Abs(negative), -governor),
            _ => 0,
        };
}
