using FsCheck;
using FsCheck.Fluent;
using Parallax.Language.Syntax.Network;
using Xunit;

namespace Parallax.Tests.Language.Syntax;

public class TreeDecoderTests
{
    static Gen<(int Count, int[] Scores)> Sentences =>
        from count in Gen.Choose(1, 5)
        from scores in Gen.Choose(-20, 20).ArrayOf(count * (count + 1))
        select (count, scores);

    [Fact]
    public void The_tree_is_the_best_below_its_root() =>
        Prop.ForAll(Sentences.ToArbitrary(), s =>
        {
            var heads = new int[s.Count];
            TreeDecoder.Decode(s.Scores, s.Count, heads);
            return IsTree(heads) && Total(s.Scores, heads) == All(s.Count).Where(h => Array.IndexOf(h, -1) == Array.IndexOf(heads, -1)).Max(h => Total(s.Scores, h));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_sentence_of_equal_scores_has_a_tree()
    {
        var heads = new int[256];
        TreeDecoder.Decode(new int[256 * 257], 256, heads);
        Assert.True(IsTree(heads));
    }

    [Fact]
    public void Pairs_that_choose_each_other_are_parted()
    {
        var scores = new int[256 * 257];
        for (var i = 0; i < 256; i++)
        {
            scores[i * 257 + (i ^ 1)] = 100;
        }

        var heads = new int[256];
        TreeDecoder.Decode(scores, 256, heads);
        Assert.True(IsTree(heads));
    }

    static bool IsTree(int[] heads)
    {
        if (heads.Count(h => h < 0) != 1)
        {
            return false;
        }

        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            for (var steps = 0; at >= 0; steps++, at = heads[at])
            {
                if (steps > heads.Length)
                {
                    return false;
                }
            }
        }

        return true;
    }

    static int Total(int[] scores, int[] heads) => heads.Select((h, i) => h < 0 ? 0 : scores[i * (heads.Length + 1) + h]).Sum();

    static IEnumerable<int[]> All(int count)
    {
        var heads = new int[count];
        for (var code = 0; code < (int)Math.Pow(count + 1, count); code++)
        {
            for (int i = 0, rest = code; i < count; i++, rest /= count + 1)
            {
                heads[i] = rest % (count + 1) - 1;
            }

            if (IsTree(heads) && heads.Select((h, i) => h != i).All(x => x))
            {
                yield return [.. heads];
            }
        }
    }
}
