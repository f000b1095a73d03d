using Parallax.Comparing.Stories;
using Parallax.Model;
using Parallax.Model.Stories;
using Xunit;

namespace Parallax.Tests.Comparing;

public class StoryConstraintsTests
{
    static StoryDecision Split(int number, string stayed, string left) => new(number, DecisionKind.Split, ["s"], [Reports(stayed), Reports(left)], null, "");

    static StoryDecision Merge(int number, string first, string second) => new(number, DecisionKind.Merge, ["s", "t"], [Reports(first), Reports(second)], null, "");

    static StoryDecision Undo(int number, int undoes) => new(number, DecisionKind.Undo, [], [], undoes, "");

    static EquatableList<string> Reports(string letters) => [.. letters.Select(c => c.ToString())];

    static string Enforced(StoryDecision[] decisions, params string[] parts) =>
        string.Join(' ', StoryConstraints.Of(decisions).Enforce([.. parts.Select(p => (IReadOnlyList<string>)Reports(p))]).Select(p => string.Concat(p.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));

    [Fact]
    public void Without_decisions_a_partition_stays() => Assert.Equal("ab c", Enforced([], "ab", "c"));

    [Fact]
    public void What_was_split_leaves_the_rest_and_stays_together() => Assert.Equal("abe cd", Enforced([Split(1, "ab", "cd")], "abce", "d"));

    [Fact]
    public void What_was_merged_comes_together() => Assert.Equal("abcx y", Enforced([Merge(1, "ab", "c")], "abx", "cy"));

    [Fact]
    public void A_later_decision_overrules_an_earlier_one()
    {
        Assert.Equal("abc", Enforced([Split(1, "ab", "c"), Merge(2, "ab", "c")], "ab", "c"));
        Assert.Equal("ab c", Enforced([Merge(1, "ab", "c"), Split(2, "ab", "c")], "abc"));
    }

    [Fact]
    public void A_bond_is_apart_as_one()
    {
        // b and x are held together, and a is apart from b: then a is apart from x too.
        var constraints = StoryConstraints.Of([Split(1, "a", "b"), Merge(2, "b", "x")]);
        Assert.True(constraints.AreApart(constraints.BondOf("a")!.Value, constraints.BondOf("x")!.Value));
        Assert.Null(constraints.BondOf("free"));
    }

    [Fact]
    public void An_undone_decision_does_not_hold_and_an_undone_undo_does_not_either()
    {
        StoryDecision[] decisions = [Split(1, "a", "b"), Undo(2, 1), Undo(3, 2)];
        Assert.Equal([1], StoryConstraints.InForce(decisions[..1]).Select(d => d.Number));
        Assert.Empty(StoryConstraints.InForce(decisions[..2]));
        Assert.Equal([1], StoryConstraints.InForce(decisions).Select(d => d.Number));
    }
}
