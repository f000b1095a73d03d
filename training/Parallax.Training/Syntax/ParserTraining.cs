using Parallax.Language.Syntax;

namespace Parallax.Training.Syntax;

/// <summary>Learns the parser: from the second pass on it mostly follows its own moves, and the oracle tells the best from wherever they lead.</summary>
static class ParserTraining
{
    const int ActionBits = 21, LabelBits = 19, LongestSentence = 500;
    const double Exploration = 0.9;

    public static (PerceptronTable Action, PerceptronTable Label) Train(IReadOnlyList<TrainingSentence> sentences, int relations, int passes, int seed)
    {
        var action = new PerceptronTable(ActionBits, 4);
        var label = new PerceptronTable(LabelBits, relations);
        var random = new Random(seed);
        var state = new ParserState();
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                if (sentences[index].Words.Length <= LongestSentence)
                {
                    Learn(sentences[index], state, action, label, pass > 0 ? random : null);
                }
            }
        }

        return (action, label);
    }

    static void Learn(TrainingSentence sentence, ParserState state, PerceptronTable action, PerceptronTable label, Random? explore)
    {
        Span<uint> features = stackalloc uint[ParserTemplates.Most];
        Span<uint> labelFeatures = stackalloc uint[ParserTemplates.Most];
        Span<float> sums = stackalloc float[label.Width];
        state.Begin(sentence.Words.Length);
        while (!state.IsDone)
        {
            var count = ParserTemplates.Extract(state, sentence.Words, sentence.GivenTags, features);
            action.Sum(features[..count], sums);
            var (own, right, isRight) = Choose(state, sentence.Heads, sums);
            action.Tick();
            if (!isRight)
            {
                action.Update(features[..count], (int)right, (int)own);
            }

            var move = explore is not null && explore.NextDouble() < Exploration ? own : right;
            var relation = -1;
            if (move >= ParserAction.LeftArc)
            {
                var (dependent, head) = move == ParserAction.LeftArc ? (state.Top, state.Next) : (state.Next, state.Top);
                ParserTemplates.ForLabel(move, features[..count], labelFeatures);
                label.Sum(labelFeatures[..count], sums);
                relation = label.Best(sums);
                if (sentence.Heads[dependent] == head)
                {
                    int gold = sentence.Relations[dependent];
                    label.Tick();
                    if (relation != gold)
                    {
                        label.Update(labelFeatures[..count], gold, relation);
                    }

                    relation = gold;
                }
            }

            state.Apply(move, relation);
        }
    }

    /// <summary>The best move by weights, the best by weights among the cheapest, and whether the first is as cheap.</summary>
    static (ParserAction Own, ParserAction Right, bool IsRight) Choose(ParserState state, int[] heads, ReadOnlySpan<float> sums)
    {
        int own = -1, right = -1, cheapest = int.MaxValue, ownCost = 0;
        for (var a = 0; a < 4; a++)
        {
            if (!state.Allows((ParserAction)a))
            {
                continue;
            }

            var cost = ArcEagerOracle.Cost(state, heads, (ParserAction)a);
            if (own < 0 || sums[a] > sums[own])
            {
                (own, ownCost) = (a, cost);
            }

            if (cost < cheapest || (cost == cheapest && sums[a] > sums[right]))
            {
                (right, cheapest) = (a, cost);
            }
        }

        return ((ParserAction)own, (ParserAction)right, ownCost == cheapest);
    }
}
