using Parallax.Model;
using Parallax.Model.Expectations;

namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>A happening that some source anticipates.</summary>
public sealed record GoldExpectation(
    GoldQuote Quote, Strength Strength, DayInterval Window, ExpectationStatus Status, GoldQuote? ResolvedBy);
