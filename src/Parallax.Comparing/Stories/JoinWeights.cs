using System.Globalization;
using Parallax.Knowledge;
using Parallax.Model;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Stories;

/// <summary>The trained weights by which a report joins a story (logistic regression; the pack <c>stories</c>).</summary>
public sealed class JoinWeights
{
    readonly float[] _weights;

    /// <summary>Takes a weight for each of <see cref="JoinFeatures.Names"/>.</summary>
    /// <exception cref="ArgumentException">Not as many weights as features.</exception>
    public JoinWeights(IReadOnlyList<float> weights)
    {
        if (weights.Count != JoinFeatures.Names.Count)
        {
            throw new ArgumentException($"{weights.Count} weights; expected {JoinFeatures.Names.Count}", nameof(weights));
        }

        _weights = [.. weights];
    }

    /// <summary>Reads the pack's table <c>join</c>.</summary>
    /// <exception cref="Parallax.Knowledge.Packs.PackException">A feature is unknown, missing, or its weight no number.</exception>
    public static JoinWeights From(KnowledgeBase knowledge)
    {
        var table = knowledge.Pack("stories").Table("join");
        var given = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (!JoinFeatures.Names.Contains(row.Id, StringComparer.Ordinal)
                || !float.TryParse(row["weight"], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
            {
                throw row.Wrong($"weighs '{row.Id}' by '{row["weight"]}'; expected a known feature and a number");
            }

            given[row.Id] = weight;
        }

        return new JoinWeights([.. JoinFeatures.Names.Select(n => given.TryGetValue(n, out var w)
            ? w
            : throw new Knowledge.Packs.PackException(table.File, null, $"has no weight for '{n}'"))]);
    }

    /// <summary>Above 0 the report joins.</summary>
    public float Score(ReadOnlySpan<float> features)
    {
        var sum = 0f;
        for (var i = 0; i < _weights.Length; i++)
        {
            sum += _weights[i] * features[i];
        }

        return sum;
    }

    /// <summary>What each feature adds to the score, the heaviest first; their sum is <see cref="Score"/>.</summary>
    public EquatableList<Evidence> Explain(ReadOnlySpan<float> features)
    {
        var parts = new List<Evidence>();
        for (var i = 0; i < _weights.Length; i++)
        {
            if (_weights[i] * features[i] != 0)
            {
                parts.Add(new Evidence(JoinFeatures.Names[i], Math.Round(_weights[i] * features[i], 3)));
            }
        }

        return [.. parts.OrderByDescending(e => Math.Abs(e.Weight)).ThenBy(e => e.Feature, StringComparer.Ordinal)];
    }
}
