using System.Runtime.Intrinsics;

namespace Parallax.Language.Syntax.Network;

/// <summary>Scores the relations of arcs, for a whole tree or for one arc that the tree does not have.</summary>
sealed class RelationScorer
{
    const int Arc = NetworkShape.ArcSize, FloatLanes = 8;

    readonly NetworkWeights _weights;
    readonly int _root;

    /// <summary>Takes the weights, among whose relations <c>root</c> must be.</summary>
    public RelationScorer(NetworkWeights weights) => (_weights, _root) = (weights, weights.Relations.IndexOf("root"));

    /// <summary>Numbers of one row of scores: <see cref="NetworkWeights.Relations"/> and padding.</summary>
    public int Stride => _weights.Relation.Stride;

    /// <summary>Works out what words are as heads and as dependents, from <see cref="NetworkRoom.Steps"/> of the last layer. They stay in the room.</summary>
    public void View(NetworkRoom room, int count)
    {
        _weights.RelationHead.Apply(room.Steps, count, room.Heads);
        _weights.RelationDependent.Apply(room.Steps, count, room.Dependents);
    }

    /// <summary>Writes each word's best relation to the head it has, after <see cref="View"/>.</summary>
    /// <param name="room">The thread's.</param>
    /// <param name="first">The stretch's first word among those of the room.</param>
    /// <param name="count">How many words it has.</param>
    /// <param name="heads">Their heads within the stretch.</param>
    /// <param name="relations">Takes the relations.</param>
    public void Score(NetworkRoom room, int first, int count, ReadOnlySpan<int> heads, Span<byte> relations)
    {
        for (var i = 0; i < count; i++)
        {
            Join(room, first, i, heads[i], room.ArcSteps.AsSpan(i * Arc, Arc));
        }

        _weights.Relation.Apply(room.ArcSteps, count, room.Classes);
        for (var i = 0; i < count; i++)
        {
            var scores = room.Classes.AsSpan(i * Stride, _weights.Relation.Outputs);
            scores[_root] = float.NegativeInfinity;
            relations[i] = (byte)(heads[i] < 0 ? _root : Scores.Best(scores));
        }
    }

    /// <summary>Writes the scores of one word's relations to a head, after <see cref="View"/>.</summary>
    /// <param name="room">The thread's.</param>
    /// <param name="first">The stretch's first word among those of the room.</param>
    /// <param name="word">The dependent within the stretch.</param>
    /// <param name="head">Another word of it.</param>
    /// <param name="scores">Room for <see cref="Stride"/> numbers; the relation <c>root</c> is out of the question.</param>
    public void ScoreArc(NetworkRoom room, int first, int word, int head, Span<float> scores)
    {
        Join(room, first, word, head, room.ArcSteps);
        _weights.Relation.Apply(room.ArcSteps, 1, scores);
        scores[_root] = float.NegativeInfinity;
    }

    void Join(NetworkRoom room, int first, int word, int head, Span<short> steps)
    {
        ReadOnlySpan<float> dependent = room.Dependents.AsSpan((first + word) * Arc, Arc), above = head < 0 ? _weights.RelationRoot : room.Heads.AsSpan((first + head) * Arc, Arc);
        Span<float> arc = stackalloc float[Arc];
        for (var j = 0; j < Arc; j += FloatLanes)
        {
            Vector256.Max(Vector256<float>.Zero, Vector256.Create(dependent[j..]) + Vector256.Create(above[j..])).CopyTo(arc[j..]);
        }

        QuantisedLayer.Quantise(arc, steps);
    }
}
