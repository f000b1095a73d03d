using System.Collections.Immutable;
using Parallax.Language.Segmentation;

namespace Parallax.Language.Syntax.Network;

/// <summary>
/// Words choose their heads and relations one by one, so two choices may not go together: a verb with two subjects, objects or clauses as object (Universal Dependencies: each core
/// argument once), a relative clause with the mark "that" of a clause that is said. Of two such words the one that loses least goes to its next best head or relation.
/// </summary>
sealed class TreeMending
{
    // A word's next heads beyond the best few are as good as never right.
    const int Heads = 4, Rounds = 8;
    const float ArcSteps = 65536;
    const byte Subject = 1, Clause = 3, Relative = 5, Mark = 6;

    readonly RelationScorer _scorer;
    readonly byte[] _kinds;

    /// <summary>Takes the scorer and the relations that it scores.</summary>
    public TreeMending(RelationScorer scorer, ImmutableArray<string> relations)
    {
        _scorer = scorer;
        _kinds = [.. relations.Select(r => r switch
        {
            "nsubj" or "nsubj:pass" or "csubj" or "csubj:pass" => Subject, "obj" => (byte)2, "ccomp" => Clause, "iobj" => (byte)4, "acl:relcl" => Relative, "mark" => Mark, _ => (byte)0,
        })];
    }

    /// <summary>Mends a stretch's tree in place; <see cref="NetworkRoom.Scores"/> are the arcs', and the scorer has scored this tree.</summary>
    /// <param name="room">The thread's.</param>
    /// <param name="words">The text's words.</param>
    /// <param name="from">The text's first word of those in the room.</param>
    /// <param name="own">The stretch's first word among these.</param>
    /// <param name="count">How many words it has.</param>
    /// <param name="heads">Their heads.</param>
    /// <param name="relations">Their relations.</param>
    public void Mend(NetworkRoom room, SegmentedText words, int from, int own, int count, Span<int> heads, Span<byte> relations)
    {
        var start = from + own;
        for (var round = 0; round < Rounds && (Rivals(count, heads, relations) ?? MarkedRelative(words, start, count, heads, relations)) is { } pair; round++)
        {
            var first = Way(room, own, count, heads, relations, pair.One);
            var second = Way(room, own, count, heads, relations, pair.Other);

            // "The guns, said Karim, went on": right after its verb stands the subject of an inverted tag.
            var inverted = IsInverted(words, start, heads, pair.Other.Word) && _kinds[relations[pair.Other.Word]] == Subject;
            var (word, way) = first.Loss < (inverted ? float.PositiveInfinity : second.Loss) ? (pair.One.Word, first) : (pair.Other.Word, second);
            if (way.Loss == float.PositiveInfinity)
            {
                return;
            }

            (heads[word], relations[word]) = (way.Head, way.Relation);
        }

        TurnTag(words, start, count, heads, relations);
    }

    /// <summary>"The guns, said Karim, went on": who stands between a tag's verb and the next comma is not the subject of what is said; they change places.</summary>
    void TurnTag(SegmentedText words, int start, int count, Span<int> heads, ReadOnlySpan<byte> relations)
    {
        for (var after = 3; after < count - 1; after++)
        {
            if (_kinds[relations[after]] != Subject || words.Form(start + after + 1) is not "," || heads[after] <= after || _kinds[relations[heads[after]]] != Clause)
            {
                continue;
            }

            var said = heads[after];
            var verb = heads[said];
            if (verb < 1 || verb >= after || words.Form(start + verb - 1) is not "," || !Reaches(heads, verb, after))
            {
                continue;
            }

            for (var before = 0; before < verb; before++)
            {
                if (heads[before] == verb && _kinds[relations[before]] == Subject)
                {
                    (heads[before], heads[after]) = (said, verb);
                    break;
                }
            }
        }
    }

    /// <summary>Whether all words between a verb and one after it belong to the latter.</summary>
    static bool Reaches(ReadOnlySpan<int> heads, int verb, int word)
    {
        for (var i = verb + 1; i < word; i++)
        {
            if (heads[i] != word)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word stands right after its verb, and the verb right after a comma or quotation mark.</summary>
    static bool IsInverted(SegmentedText words, int start, ReadOnlySpan<int> heads, int word)
    {
        var verb = heads[word];
        return verb > 0 && verb < word && Reaches(heads, verb, word) && words.Form(start + verb - 1) is [var mark] && char.IsPunctuation(mark);
    }

    /// <summary>The first two words that are the same kind of argument of one head.</summary>
    ((int Word, int Never) One, (int Word, int Never) Other)? Rivals(int count, ReadOnlySpan<int> heads, ReadOnlySpan<byte> relations)
    {
        for (var i = 0; i < count; i++)
        {
            if (_kinds[relations[i]] is > 0 and < Relative and var kind)
            {
                for (var j = i + 1; j < count; j++)
                {
                    if (heads[j] == heads[i] && _kinds[relations[j]] == kind)
                    {
                        return ((i, 0), (j, 0));
                    }
                }
            }
        }

        return null;
    }

    /// <summary>"Told lawmakers in a briefing that they left": the first clause that is relative though its "that" is a mark, and the mark.</summary>
    ((int Word, int Never) One, (int Word, int Never) Other)? MarkedRelative(SegmentedText words, int start, int count, ReadOnlySpan<int> heads, ReadOnlySpan<byte> relations)
    {
        for (var i = 0; i < count; i++)
        {
            if (_kinds[relations[i]] == Mark && heads[i] is >= 0 and var clause && _kinds[relations[clause]] == Relative
                && words.Form(start + i).Equals("that", StringComparison.OrdinalIgnoreCase))
            {
                return ((clause, 1 << Relative), (i, 1 << Mark));
            }
        }

        return null;
    }

    /// <summary>How a word may be something else at the least loss: no second argument of a kind that its head has, and none of the kinds it may never be.</summary>
    (float Loss, int Head, byte Relation) Way(NetworkRoom room, int own, int count, ReadOnlySpan<int> heads, ReadOnlySpan<byte> relations, (int Word, int Never) moved)
    {
        ReadOnlySpan<int> row = room.Scores.AsSpan(moved.Word * (count + 1), count);
        var now = row[heads[moved.Word]];
        (float Loss, int Head, byte Relation) best = (float.PositiveInfinity, -1, 0);
        Span<float> scores = stackalloc float[_scorer.Stride];
        Span<int> tried = stackalloc int[Heads];
        for (var n = 0; n < Heads; n++)
        {
            var head = Next(row, heads, moved.Word, tried[..n]);
            if (head < 0)
            {
                break;
            }

            tried[n] = head;
            _scorer.ScoreArc(room, own, moved.Word, head, scores);
            var top = scores[Scores.Best(scores[.._kinds.Length])];
            var closed = Held(count, heads, relations, moved.Word, head) | moved.Never;
            var relation = -1;
            for (var r = 0; r < _kinds.Length; r++)
            {
                if ((closed >> _kinds[r] & 1) == 0 && (relation < 0 || scores[r] > scores[relation]))
                {
                    relation = r;
                }
            }

            var loss = (now - row[head]) / ArcSteps + top - scores[relation];
            if (loss < best.Loss)
            {
                best = (loss, head, (byte)relation);
            }
        }

        return best;
    }

    /// <summary>The best head not yet tried that is not below the word itself; -1 where none is left.</summary>
    static int Next(ReadOnlySpan<int> row, ReadOnlySpan<int> heads, int word, ReadOnlySpan<int> tried)
    {
        var best = -1;
        for (var j = 0; j < row.Length; j++)
        {
            if (j != word && (best < 0 || row[j] > row[best]) && !tried.Contains(j) && !IsBelow(heads, j, word))
            {
                best = j;
            }
        }

        return best;
    }

    static bool IsBelow(ReadOnlySpan<int> heads, int word, int top)
    {
        for (var at = word; at >= 0; at = heads[at])
        {
            if (at == top)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Which kinds of argument a head has without the word, as bits.</summary>
    int Held(int count, ReadOnlySpan<int> heads, ReadOnlySpan<byte> relations, int word, int head)
    {
        var held = 0;
        for (var i = 0; i < count; i++)
        {
            if (i != word && heads[i] == head && _kinds[relations[i]] is > 0 and < Relative and var kind)
            {
                held |= 1 << kind;
            }
        }

        return held;
    }
}
