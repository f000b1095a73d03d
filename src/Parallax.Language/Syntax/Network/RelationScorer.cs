using System.Runtime.Intrinsics;

namespace Parallax.Language.Syntax.Network;

/// <summary>Scores the relations of arcs, for a whole tree or for one arc that the tree does not have.</summary>
sealed class RelationScorer
{
    const int Size = NetworkShape.Size, Arc = NetworkShape.ArcSize, FloatLanes = 8;

    readonly NetworkWeights _weights;
    readonly int _root;

    /// <summary>Takes the weights, among whose relations <c>root</c> must be.</summary>
    public RelationScorer(NetworkWeights weights) => (_weights, _root) = (weights, weights.Relations.IndexOf("root"));

    /// <summary>Numbers of one row of scores: <see cref="NetworkWeights.Relations"/> and padding.</summary>
    public int Stride => _weights.Relation.Stride;

    /// <summary>Writes each word's best relation to the head it has; <see cref="NetworkRoom.Steps"/> must be of the last layer. Leaves the words' views as heads in the room.</summary>
    public void Score(NetworkRoom room, int count, ReadOnlySpan<int> heads, Span<byte> relations)
    {
        _weights.RelationHead.Apply(room.Steps, count, room.Heads);
        _weights.RelationDependent.Apply(room.Steps, count, room.Dependents);
        for (var i = 0; i < count; i++)
        {
            Add(Head(room, heads[i]), room.Dependents.AsSpan(i * Arc, Arc));
        }

        Finish(room, count, room.Classes);
        for (var i = 0; i < count; i++)
        {
            var scores = room.Classes.AsSpan(i * Stride, _weights.Relation.Outputs);
            scores[_root] = float.NegativeInfinity;
            relations[i] = (byte)(heads[i] < 0 ? _root : Scores.Best(scores));
        }
    }

    /// <summary>Writes the scores of one word's relations to a head, after <see cref="Score"/>.</summary>
    /// <param name="room">The thread's.</param>
    /// <param name="word">The dependent.</param>
    /// <param name="head">Another word.</param>
    /// <param name="scores">Room for <see cref="Stride"/> numbers; the relation <c>root</c> is out of the question.</param>
    public void ScoreArc(NetworkRoom room, int word, int head, Span<float> scores)
    {
        _weights.RelationDependent.Apply(room.Steps.AsSpan(word * Size, Size), 1, room.Dependents);
        Add(Head(room, head), room.Dependents.AsSpan(0, Arc));
        Finish(room, 1, scores);
        scores[_root] = float.NegativeInfinity;
    }

    ReadOnlySpan<float> Head(NetworkRoom room, int head) => head < 0 ? _weights.RelationRoot : room.Heads.AsSpan(head * Arc, Arc);

    static void Add(ReadOnlySpan<float> head, Span<float> arc)
    {
        for (var j = 0; j < Arc; j += FloatLanes)
        {
            (Vector256.Create<float>(arc[j..]) + Vector256.Create(head[j..])).CopyTo(arc[j..]);
        }
    }

    void Finish(NetworkRoom room, int rows, Span<float> scores)
    {
        NetworkParser.Rectify(room.Dependents.AsSpan(0, rows * Arc));
        QuantisedLayer.Quantise(room.Dependents.AsSpan(0, rows * Arc), room.DependentSteps);
        _weights.Relation.Apply(room.DependentSteps, rows, scores);
    }
}
