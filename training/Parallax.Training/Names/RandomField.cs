using System.Collections.Immutable;
using Parallax.Language.Names;
using static Parallax.Training.Names.LabelRows;

namespace Parallax.Training.Names;

/// <summary>A linear-chain conditional random field while it learns.</summary>
internal sealed class RandomField
{
    const float Scale = 32;

    readonly NameLabels _labels;
    readonly int _count, _width;
    readonly float[] _weights, _transitions, _transitionSquares, _exp;
    readonly float[] _squares;
    float[] _alpha = [], _beta = [], _emission = [], _gradient = [];

    public RandomField(NameLabels labels, int features)
    {
        _labels = labels;
        _count = labels.Count;
        _width = (_count + 7) / 8 * 8;
        _weights = new float[(long)features * _width];
        _squares = new float[features];
        _transitions = new float[_width * _width];
        _transitionSquares = new float[_width * _width];
        _exp = new float[_width * _width];
    }

    /// <summary>Moves the weights a part of the way to those of another field over the same features.</summary>
    public void MoveTo(RandomField other, float share)
    {
        Move(_weights, other._weights);
        Move(_transitions, other._transitions);

        void Move(float[] own, float[] others)
        {
            for (var i = 0; i < own.Length; i++)
            {
                own[i] += (others[i] - own[i]) * share;
            }
        }
    }

    /// <summary>Takes a step on one sentence; returns its loss.</summary>
    public double Learn(NameExample example, float rate, float decay, float dropped, Random random)
    {
        var n = example.Labels.Length;
        if (_alpha.Length < n * _width)
        {
            (_alpha, _beta, _emission, _gradient) = (new float[n * _width], new float[n * _width], new float[n * _width], new float[n * _width]);
        }

        var rows = new int[n][];
        for (var i = 0; i < n; i++)
        {
            rows[i] = dropped > 0 ? Array.FindAll(example.Rows[i], _ => random.NextSingle() >= dropped) : example.Rows[i];
            var sum = _emission.AsSpan(i * _width, _width);
            sum.Clear();
            foreach (var row in rows[i])
            {
                Add(sum, _weights.AsSpan(row * _width, _width));
            }
        }

        for (var a = 0; a < _count; a++)
        {
            for (var b = 0; b < _count; b++)
            {
                _exp[(a * _width) + b] = NameLabels.MayFollow(a, b) ? MathF.Exp(_transitions[(a * _width) + b]) : 0;
            }
        }

        var loss = Spread(example.Labels, n);
        for (var i = 0; i < n; i++)
        {
            var gradient = _gradient.AsSpan(i * _width, _width);
            var size = 0f;
            foreach (var g in gradient)
            {
                size += g * g;
            }

            if (size < 1e-7f)
            {
                continue;
            }

            foreach (var row in rows[i])
            {
                _squares[row] += size;
                var step = rate / (MathF.Sqrt(_squares[row]) + 0.05f);
                Step(_weights.AsSpan(row * _width, _width), gradient, step, 1 - (step * decay));
            }
        }

        return loss;
    }

    /// <summary>Forward and backward; leaves the gradient of emissions and takes the step of transitions.</summary>
    double Spread(int[] gold, int n)
    {
        var logZ = 0.0;
        double score = 0;
        for (var i = 0; i < n; i++)
        {
            var e = _emission.AsSpan(i * _width, _count);
            var max = float.MinValue;
            foreach (var x in e)
            {
                max = Math.Max(max, x);
            }

            score += e[gold[i]] - max + (i > 0 ? _transitions[(gold[i - 1] * _width) + gold[i]] : 0);
            for (var k = 0; k < _count; k++)
            {
                e[k] = MathF.Exp(e[k] - max);
            }

            var alpha = _alpha.AsSpan(i * _width, _width);
            alpha.Clear();
            if (i == 0)
            {
                for (var k = 0; k < _count; k++)
                {
                    alpha[k] = NameLabels.Continues(k) ? 0 : e[k];
                }
            }
            else
            {
                var before = _alpha.AsSpan((i - 1) * _width, _count);
                for (var a = 0; a < _count; a++)
                {
                    if (before[a] > 0)
                    {
                        AddTimes(alpha, _exp.AsSpan(a * _width, _width), before[a]);
                    }
                }

                for (var k = 0; k < _count; k++)
                {
                    alpha[k] *= e[k];
                }
            }

            if (i == n - 1)
            {
                for (var k = 0; k < _count; k++)
                {
                    alpha[k] = NameLabels.GoesOn(k) ? 0 : alpha[k];
                }
            }

            var sum = Sum(alpha);
            logZ += Math.Log(sum);
            Times(alpha, 1 / sum);
        }

        var last = _beta.AsSpan((n - 1) * _width, _width);
        for (var k = 0; k < _width; k++)
        {
            last[k] = k < _count && !NameLabels.GoesOn(k) ? 1 : 0;
        }

        Span<float> through = stackalloc float[_width];
        for (var i = n - 1; i >= 0; i--)
        {
            var alpha = _alpha.AsSpan(i * _width, _width);
            var beta = _beta.AsSpan(i * _width, _width);
            var gradient = _gradient.AsSpan(i * _width, _width);
            for (var k = 0; k < _width; k++)
            {
                gradient[k] = alpha[k] * beta[k];
            }

            Times(gradient, 1 / Sum(gradient));
            if (i > 0)
            {
                for (var k = 0; k < _width; k++)
                {
                    through[k] = k < _count ? beta[k] * _emission[(i * _width) + k] : 0;
                }

                var before = _alpha.AsSpan((i - 1) * _width, _width);
                var beta0 = _beta.AsSpan((i - 1) * _width, _width);
                var total = 0f;
                for (var a = 0; a < _count; a++)
                {
                    beta0[a] = Dot(_exp.AsSpan(a * _width, _width), through);
                    total += before[a] * beta0[a];
                }

                for (var a = _count; a < _width; a++)
                {
                    beta0[a] = 0;
                }

                StepTransitions(before, through, 1 / total, gold[i - 1], gold[i]);
                Times(beta0, 1 / Math.Max(Sum(beta0), 1e-30f));
            }

            gradient[gold[i]] -= 1;
        }

        return logZ - score;
    }

    void StepTransitions(Span<float> before, Span<float> through, float norm, int goldBefore, int gold)
    {
        for (var a = 0; a < _count; a++)
        {
            var p = before[a] * norm;
            if (p < 1e-5f && a != goldBefore)
            {
                continue;
            }

            for (var b = 0; b < _count; b++)
            {
                var at = (a * _width) + b;
                var g = (p * _exp[at] * through[b]) - (a == goldBefore && b == gold ? 1 : 0);
                if (MathF.Abs(g) > 1e-5f)
                {
                    _transitionSquares[at] += g * g;
                    _transitions[at] -= 0.1f * g / (MathF.Sqrt(_transitionSquares[at]) + 0.1f);
                }
            }
        }
    }

    /// <summary>Rounds to integers and leaves out the features whose every weight is small.</summary>
    public NameHead Quantised(ImmutableArray<string> types, uint[] keys, float leastWeight, string builtOn)
    {
        var width = NameWeights.WidthOf(_count);
        List<uint> kept = [];
        List<sbyte> cells = [];
        for (var i = 0; i < keys.Length; i++)
        {
            var row = _weights.AsSpan(i * _width, _count);
            var any = false;
            foreach (var w in row)
            {
                any |= MathF.Abs(w) >= leastWeight;
            }

            if (!any)
            {
                continue;
            }

            kept.Add(keys[i]);
            for (var k = 0; k < width; k++)
            {
                cells.Add(k < _count ? (sbyte)Math.Clamp(MathF.Round(row[k] * Scale), -127, 127) : (sbyte)0);
            }
        }

        var transitions = new short[_count * _count];
        for (var a = 0; a < _count; a++)
        {
            for (var b = 0; b < _count; b++)
            {
                transitions[(a * _count) + b] = NameLabels.MayFollow(a, b) ? (short)MathF.Round(_transitions[(a * _width) + b] * Scale) : (short)-10000;
            }
        }

        return new NameHead(types, new NameWeights([.. kept], _count, [.. cells]), transitions, builtOn);
    }
}
