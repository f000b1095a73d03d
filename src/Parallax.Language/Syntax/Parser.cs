using System.Collections.Immutable;

namespace Parallax.Language.Syntax;

/// <summary>Builds each sentence's tree from left to right: greedy arc-eager moves, trained with a dynamic oracle (Goldberg and Nivre 2012).</summary>
sealed class Parser
{
    readonly WeightTable _action, _label;
    readonly int _root, _parataxis;

    public Parser(SyntaxWeights weights)
    {
        (_action, _label, Relations) = (weights.Action, weights.Label, weights.Relations);
        _root = Relations.IndexOf("root");
        _parataxis = Relations.IndexOf("parataxis");
    }

    /// <summary>Relations by number.</summary>
    public ImmutableArray<string> Relations { get; }

    /// <summary>Parses one sentence: one root, no cycle, every word with its head. Time grows with the sentence's length only.</summary>
    /// <param name="state">Taken anew; holds the tree before its roots are joined.</param>
    /// <param name="words">The sentence.</param>
    /// <param name="tags">Its joint tags.</param>
    /// <param name="heads">Takes heads within the sentence, -1 at the root.</param>
    /// <param name="relations">Takes relations by number.</param>
    public void Parse(ParserState state, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<int> heads, Span<byte> relations)
    {
        Span<uint> features = stackalloc uint[ParserTemplates.Most];
        Span<uint> labelFeatures = stackalloc uint[ParserTemplates.Most];
        Span<short> moves = stackalloc short[_action.Width];
        Span<short> labels = stackalloc short[_label.Width];
        state.Begin(words.Length);
        while (!state.IsDone)
        {
            var count = ParserTemplates.Extract(state, words, tags, features);
            _action.Sum(features[..count], moves);
            var action = Best(state, moves);
            var label = -1;
            if (action >= ParserAction.LeftArc)
            {
                ParserTemplates.ForLabel(action, features[..count], labelFeatures);
                _label.Sum(labelFeatures[..count], labels);
                label = _label.Best(labels);
            }

            state.Apply(action, label);
        }

        JoinRoots(state, heads, relations);
    }

    static ParserAction Best(ParserState state, ReadOnlySpan<short> moves)
    {
        var best = -1;
        for (var a = 0; a < 4; a++)
        {
            if (state.Allows((ParserAction)a) && (best < 0 || moves[a] > moves[best]))
            {
                best = a;
            }
        }

        return (ParserAction)best;
    }

    /// <summary>The first word below the root is the sentence's root; further ones depend on it.</summary>
    void JoinRoots(ParserState state, Span<int> heads, Span<byte> relations)
    {
        var nodes = state.Nodes;
        var root = -1;
        for (var i = 0; i < heads.Length; i++)
        {
            var label = nodes[i].Label;
            heads[i] = nodes[i].Head;
            if (heads[i] == state.Count)
            {
                (heads[i], label) = root < 0 ? (-1, _root) : (root, label == _root ? _parataxis : label);
                root = root < 0 ? i : root;
            }
            else if (label == _root)
            {
                label = _parataxis;
            }

            relations[i] = (byte)label;
        }
    }
}
