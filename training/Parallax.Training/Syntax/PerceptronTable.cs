using System.Numerics;
using System.Runtime.InteropServices;
using Parallax.Language.Syntax;

namespace Parallax.Training.Syntax;

/// <summary>Weights of an averaged perceptron while they are learned; sums their history lazily, at each cell's next change.</summary>
sealed class PerceptronTable
{
    readonly int _bits, _shift, _width;
    readonly float[] _weights, _totals;
    readonly int[] _stamps;

    public PerceptronTable(int bits, int classes)
    {
        (_bits, _shift, Classes, _width) = (bits, 32 - bits, classes, WeightTable.WidthOf(classes));
        var size = WeightTable.Size(bits, classes);
        (_weights, _totals, _stamps) = (new float[size], new float[size], new int[size]);
    }

    public int Classes { get; }

    public int Width => _width;

    /// <summary>How many examples have been seen; the average is over them.</summary>
    public int Time { get; private set; }

    public void Tick() => Time++;

    public void Sum(ReadOnlySpan<uint> features, Span<float> sums)
    {
        sums[.._width].Clear();
        var lanes = Vector<float>.Count;
        foreach (var feature in features)
        {
            var row = _weights.AsSpan((int)(feature >> _shift) * _width, _width);
            var column = 0;
            for (; column + lanes <= _width; column += lanes)
            {
                (new Vector<float>(row[column..]) + new Vector<float>(sums[column..])).CopyTo(sums[column..]);
            }

            for (; column < _width; column++)
            {
                sums[column] += row[column];
            }
        }
    }

    /// <summary>The class with the greatest sum; the first of equals.</summary>
    public int Best(ReadOnlySpan<float> sums)
    {
        var best = 0;
        for (var i = 1; i < Classes; i++)
        {
            if (sums[i] > sums[best])
            {
                best = i;
            }
        }

        return best;
    }

    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            var row = (int)(feature >> _shift) * _width;
            Add(row + right, 1);
            Add(row + wrong, -1);
        }
    }

    void Add(int cell, float change)
    {
        _totals[cell] += (Time - _stamps[cell]) * _weights[cell];
        _stamps[cell] = Time;
        _weights[cell] += change;
    }

    /// <summary>Averages, drops what is smaller than a threshold, and scales to eight bits.</summary>
    /// <param name="threshold">Averages below it become zero.</param>
    /// <param name="limit">The average that becomes 127; greater ones are cut to it.</param>
    public WeightTable Quantise(float threshold, float limit)
    {
        var cells = new sbyte[_weights.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var average = (_totals[i] + (Time - _stamps[i]) * (double)_weights[i]) / Math.Max(1, Time);
            if (Math.Abs(average) >= threshold)
            {
                cells[i] = (sbyte)Math.Clamp(Math.Round(average * 127 / limit), -127, 127);
            }
        }

        return new WeightTable(_bits, Classes, cells);
    }

    /// <summary>How the averages' sizes are distributed: those at the given quantiles of the cells in use.</summary>
    public float[] Quantiles(params double[] at)
    {
        var used = new List<float>();
        for (var i = 0; i < _weights.Length; i++)
        {
            if (_totals[i] != 0 || _weights[i] != 0)
            {
                used.Add((float)Math.Abs((_totals[i] + (Time - _stamps[i]) * (double)_weights[i]) / Math.Max(1, Time)));
            }
        }

        CollectionsMarshal.AsSpan(used).Sort();
        return [used.Count, .. at.Select(q => used[(int)(q * (used.Count - 1))])];
    }
}
