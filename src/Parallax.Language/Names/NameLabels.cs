using System.Collections.Immutable;

namespace Parallax.Language.Names;

/// <summary>Labels of words by their place in a name: outside; begin, inside and end of a name of several words; a name of one word.</summary>
internal sealed class NameLabels
{
    /// <summary>The label of words outside names.</summary>
    public const int Outside = 0;

    const int Begin = 1, Inside = 2, Last = 3, Single = 4, Places = 4;

    /// <summary>Takes the guideline's types.</summary>
    public NameLabels(ImmutableArray<string> types) => Types = types;

    /// <summary>The guideline's types, as its set writes them.</summary>
    public ImmutableArray<string> Types { get; }

    /// <summary>How many labels: one outside, four for each type.</summary>
    public int Count => 1 + (Places * Types.Length);

    /// <summary>Whether a name goes on after a label.</summary>
    public static bool GoesOn(int label) => label > 0 && (label - 1) % Places + 1 is Begin or Inside;

    /// <summary>Whether a label goes on with the name before it.</summary>
    public static bool Continues(int label) => label > 0 && (label - 1) % Places + 1 is Inside or Last;

    /// <summary>The position of a label's type; -1 outside.</summary>
    public static int TypeOf(int label) => label == Outside ? -1 : (label - 1) / Places;

    /// <summary>Whether one label may stand before another.</summary>
    public static bool MayFollow(int label, int next) =>
        GoesOn(label) ? Continues(next) && TypeOf(next) == TypeOf(label) : !Continues(next);

    /// <summary>Writes the labels of a name.</summary>
    public static void Mark(Span<int> labels, int first, int end, int type)
    {
        var b = Places * type;
        if (end - first == 1)
        {
            labels[first] = b + Single;
            return;
        }

        labels[first..end].Fill(b + Inside);
        labels[first] = b + Begin;
        labels[end - 1] = b + Last;
    }
}
