namespace Parallax.Evaluation.Tasks.Language;

/// <summary>F1 figures of the CoNLL-2018 shared task, as percentages.</summary>
public static class ConllScores
{
    /// <summary>Compares a system's reading of a text with the gold one.</summary>
    /// <exception cref="ArgumentException">The two do not hold the same characters; says where they part.</exception>
    public static IReadOnlyList<(string Name, double Value)> Of(ScoredText gold, ScoredText system)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(system);
        if (gold.Characters != system.Characters)
        {
            var at = gold.Characters.AsSpan().CommonPrefixLength(system.Characters);
            throw new ArgumentException($"the texts part at character {at}: '{Around(gold.Characters, at)}' in gold, '{Around(system.Characters, at)}' in system");
        }

        var pairs = WordAlignment.Of(gold.Words, system.Words);
        var answer = new int[gold.Words.Count];
        Array.Fill(answer, -2);
        foreach (var (g, s) in pairs)
        {
            answer[g] = s;
        }

        double Words(Func<ScoredWord, ScoredWord, bool> right) =>
            F1(pairs.Count(p => right(gold.Words[p.Gold], system.Words[p.System])), gold.Words.Count, system.Words.Count);
        bool Attached(ScoredWord g, ScoredWord s) => (g.Head < 0 ? -1 : answer[g.Head]) == s.Head;
        return
        [
            ("tokens", F1(gold.Tokens.Intersect(system.Tokens).Count(), gold.Tokens.Count, system.Tokens.Count)),
            ("sentences", F1(gold.Sentences.Intersect(system.Sentences).Count(), gold.Sentences.Count, system.Sentences.Count)),
            ("words", Words((_, _) => true)),
            ("upos", Words((g, s) => g.Upos == s.Upos)),
            ("xpos", Words((g, s) => g.Xpos == s.Xpos)),
            ("lemmas", Words((g, s) => g.Lemma == "_" || g.Lemma == s.Lemma)),
            ("uas", Words(Attached)),
            ("las", Words((g, s) => Attached(g, s) && g.Relation == s.Relation)),
        ];
    }

    static double F1(int right, int gold, int system) => gold + system == 0 ? 0 : 200.0 * right / (gold + system);

    static string Around(string text, int at) => text.Substring(at, Math.Min(20, text.Length - at));
}
