using AngleSharp.Dom;

namespace Parallax.Intake.Pages;

/// <summary>
/// Finds an article in its page. Each block is worth its words where it reads like prose and costs something where it reads like a menu; the
/// element whose blocks are worth the most in sum is the article (after maximum subsequence segmentation, Pasternack and Roth 2009, on the tree
/// instead of the line).
/// </summary>
static class MainText
{
    const double MostAround = 0.35;
    const double MostInComments = 0.95;

    public static string Find(IElement root)
    {
        // What calls itself a sidebar or a menu and yet holds most of the page's prose is a wrapper with an unlucky name.
        var prose = Sums(root, [.. BlockReading.Read(root, PageElements.IsNoText).Where(b => b.Words >= 10 && b.LinkDensity < 0.4).Select(b => (b.Container, (double)b.Text.Length))]);
        var whole = prose.GetValueOrDefault(root);
        var blocks = BlockReading.Read(
            root,
            e => PageElements.IsNoText(e) || (PageElements.IsAround(e) && prose.GetValueOrDefault(e) <= whole * (PageElements.IsComments(e) ? MostInComments : MostAround)));
        if (blocks.Count == 0)
        {
            return "";
        }

        var worth = blocks.Select(Worth).ToArray();
        Teasers.Devalue(blocks, worth);
        var article = Best(root, Sums(root, [.. blocks.Select((b, i) => (b.Container, worth[i]))]));
        var inside = new List<(PageBlock Block, double Worth)>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (IsInside(blocks[i].Container, article))
            {
                inside.Add((blocks[i], worth[i]));
            }
        }

        return string.Join("\n\n", Kept(inside).Select(b => b.Text));
    }

    /// <summary>What a block says for or against its container, in words.</summary>
    static double Worth(PageBlock block)
    {
        var words = Math.Min(block.Words, 120);
        if (block.LinkDensity > 0.5)
        {
            return -2 - words * 0.5;
        }

        var prose = words * (1 - 1.5 * block.LinkDensity);
        return block.Kind switch
        {
            PageBlockKind.Heading => words > 2 ? 0 : -1,
            PageBlockKind.Paragraph => words >= 8 ? prose : EndsSentence(block.Text) ? words * 0.5 : -1,
            PageBlockKind.Item => words >= 10 ? prose * 0.6 : -1.5,
            PageBlockKind.Cell => words >= 15 ? prose * 0.6 : -1,
            _ => words >= 12 && EndsSentence(block.Text) ? prose * 0.9 : words >= 25 ? prose * 0.7 : -2,
        };
    }

    /// <summary>For each element the sum over the blocks in it.</summary>
    static Dictionary<IElement, double> Sums(IElement root, (IElement Container, double Value)[] blocks)
    {
        var sums = new Dictionary<IElement, double>();
        foreach (var (container, value) in blocks)
        {
            for (var element = container; element is not null; element = element.ParentElement)
            {
                sums[element] = sums.GetValueOrDefault(element) + value;
                if (element == root)
                {
                    break;
                }
            }
        }

        return sums;
    }

    static IElement Best(IElement root, Dictionary<IElement, double> sums)
    {
        // Of equal sums the deeper one wins: the outer one adds nothing.
        var best = root;
        var most = double.NegativeInfinity;
        foreach (var (element, sum) in sums)
        {
            var score = sum > 0 ? sum * PageElements.ArticleBonus(element) : sum;
            if (score > most + 1e-9 || (Math.Abs(score - most) <= 1e-9 && IsInside(element, best)))
            {
                (best, most) = (element, score);
            }
        }

        return best;
    }

    /// <summary>Drops what stands between and after the paragraphs without being text: link lists, bare labels, headings with nothing under them.</summary>
    static List<PageBlock> Kept(List<(PageBlock Block, double Worth)> blocks)
    {
        var kept = new List<PageBlock>();
        var last = blocks.FindLastIndex(b => b.Worth > 0 && b.Block.Kind != PageBlockKind.Heading);
        var first = blocks.FindIndex(b => b.Worth > 0 && b.Block.Kind != PageBlockKind.Heading);
        for (var i = Math.Max(0, first); i <= last; i++)
        {
            var (block, worth) = blocks[i];
            var short_ = block.Kind is PageBlockKind.Paragraph or PageBlockKind.Item or PageBlockKind.Cell && block.LinkDensity < 0.5;
            if (worth > 0 || short_ || block.Kind == PageBlockKind.Heading)
            {
                kept.Add(block);
            }
        }

        return kept;
    }

    static bool EndsSentence(string text) => text.TrimEnd('"', '”', '’', '\'', ')', ' ') is [.., '.' or '!' or '?' or '…' or '。' or ':'];

    static bool IsInside(IElement element, IElement outer)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (at == outer)
            {
                return true;
            }
        }

        return false;
    }
}
