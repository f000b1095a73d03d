using System.Globalization;
using Parallax.Language.Names;
using Parallax.Language.Syntax;
using Parallax.Language.Treebanks;

namespace Parallax.Training.Names;

/// <summary>Exact-span F1, a quick look while training; the task <c>names</c> gives the figure.</summary>
internal static class NameScore
{
    public static string Of(NameTagger tagger, SyntaxAnalyzer syntax, string guideline, IEnumerable<NamedText> texts)
    {
        var counts = new SortedDictionary<string, (int Gold, int Own, int Same)>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var gold = text.Names.ToHashSet();
            var own = tagger.TagAll(text.Words, syntax.Analyze(text.Words), guideline);
            foreach (var name in gold)
            {
                var c = counts.GetValueOrDefault(name.Type);
                counts[name.Type] = (c.Gold + 1, c.Own, c.Same);
            }

            foreach (var name in own)
            {
                var c = counts.GetValueOrDefault(name.Type);
                counts[name.Type] = (c.Gold, c.Own + 1, c.Same + (gold.Contains(name) ? 1 : 0));
            }
        }

        var all = counts.Values.Aggregate((a, b) => (a.Gold + b.Gold, a.Own + b.Own, a.Same + b.Same));
        return string.Create(CultureInfo.InvariantCulture,
            $"F1 {F1(all):F2} P {100.0 * all.Same / all.Own:F1} R {100.0 * all.Same / all.Gold:F1} | {string.Join(' ', counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {F1(c.Value):F1}")))}");
    }

    static double F1((int Gold, int Own, int Same) c) => 200.0 * c.Same / Math.Max(1, c.Gold + c.Own);
}
