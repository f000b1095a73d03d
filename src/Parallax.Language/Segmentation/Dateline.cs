namespace Parallax.Language.Segmentation;

/// <summary>The place, agency and day that open a report: "HAVANA (AP) --", "KABUL, Afghanistan —". As in the treebanks, it is a sentence of its own.</summary>
internal static class Dateline
{
    const int Longest = 16;

    /// <summary>The dash that ends a paragraph's dateline; -1 where the paragraph has none.</summary>
    public static int End(ParagraphWords p)
    {
        // Either the place is in capitals, or an agency is named in brackets.
        var capitals = p.Kind(p.First) == WordKind.Capitals;
        var bracket = false;
        for (var i = p.First; i + 1 < p.End && i - p.First < Longest; i++)
        {
            switch (p.Kind(i))
            {
                case WordKind.Dash when i > p.First:
                    if (p.Gap(i) == 0 && p.Gap(i - 1) == 0)
                    {
                        // A hyphen inside the place's name.
                        break;
                    }

                    return (capitals || bracket) && p.Kind(i + 1) is WordKind.Capital or WordKind.Capitals or WordKind.Opener or WordKind.Number ? i : -1;
                case WordKind.Opener when !p.IsQuote(i) && i > p.First:
                    bracket = true;
                    break;
                case WordKind.Capital or WordKind.Capitals or WordKind.Abbreviation or WordKind.Number or WordKind.Comma or WordKind.Other:
                case WordKind.Closer when !p.IsQuote(i):
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }
}
