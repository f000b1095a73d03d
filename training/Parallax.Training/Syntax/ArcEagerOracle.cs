using Parallax.Language.Syntax;

namespace Parallax.Training.Syntax;

/// <summary>How many gold arcs each move makes unreachable (Goldberg and Nivre 2012).</summary>
static class ArcEagerOracle
{
    public static int Cost(ParserState state, ReadOnlySpan<int> heads, ParserAction action)
    {
        int next = state.Next, top = state.Top, cost = 0;
        switch (action)
        {
            case ParserAction.LeftArc:
                return (heads[top] > next ? 1 : 0) + heads[next..].Count(top);
            case ParserAction.Reduce:
                return heads[next..].Count(top);
            case ParserAction.RightArc:
                if (heads[next] != top)
                {
                    cost = heads[next] > next || state.Stack.Contains(heads[next]) ? 1 : 0;
                }

                break;
            default:
                cost = state.Stack.Contains(heads[next]) ? 1 : 0;
                break;
        }

        foreach (var word in state.Stack)
        {
            cost += heads[word] == next && state.Nodes[word].Head < 0 ? 1 : 0;
        }

        return cost;
    }
}
