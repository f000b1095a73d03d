using System.Numerics;

namespace Parallax.Training.Names;

/// <summary>Sums and products of rows of numbers, one for each label and padding to whole lanes.</summary>
internal static class LabelRows
{
    /// <summary>to += row.</summary>
    public static void Add(Span<float> to, ReadOnlySpan<float> row) => AddTimes(to, row, 1);

    /// <summary>to += row · factor.</summary>
    public static void AddTimes(Span<float> to, ReadOnlySpan<float> row, float factor)
    {
        var f = new Vector<float>(factor);
        for (var k = 0; k < to.Length; k += Vector<float>.Count)
        {
            (new Vector<float>(to[k..]) + (new Vector<float>(row[k..]) * f)).CopyTo(to[k..]);
        }
    }

    /// <summary>row = row · keep - gradient · step.</summary>
    public static void Step(Span<float> row, ReadOnlySpan<float> gradient, float step, float keep)
    {
        var s = new Vector<float>(step);
        var d = new Vector<float>(keep);
        for (var k = 0; k < row.Length; k += Vector<float>.Count)
        {
            ((new Vector<float>(row[k..]) * d) - (new Vector<float>(gradient[k..]) * s)).CopyTo(row[k..]);
        }
    }

    /// <summary>row *= factor.</summary>
    public static void Times(Span<float> row, float factor)
    {
        foreach (ref var x in row)
        {
            x *= factor;
        }
    }

    /// <summary>The sum of a row, from first to last.</summary>
    public static float Sum(ReadOnlySpan<float> row)
    {
        var sum = 0f;
        foreach (var x in row)
        {
            sum += x;
        }

        return sum;
    }

    /// <summary>The sum of products.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector<float>.Zero;
        for (var k = 0; k < a.Length; k += Vector<float>.Count)
        {
            sum += new Vector<float>(a[k..]) * new Vector<float>(b[k..]);
        }

        return Vector.Sum(sum);
    }
}
