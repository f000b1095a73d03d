using Parallax.Knowledge.Packs;
using Parallax.Language.Segmentation;
using Parallax.Language.Syntax;

namespace Parallax.Language.Names;

/// <summary>Classes of words that stand in like places, learned from unlabelled news, at three levels; capitals count.</summary>
/// <remarks>A <see cref="WeightFile"/> of the words and columns of classes.</remarks>
internal sealed class WordClasses
{
    const string Kind = "PXWC";
    const int Version = 1;

    readonly Dictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> _words;
    readonly IReadOnlyList<WordClass> _all;

    /// <summary>Takes the words; digits in them stand as 0.</summary>
    public WordClasses(IReadOnlyList<WordClass> words)
    {
        _all = words;
        _words = words.ToDictionary(w => w.Form, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>No classes at all.</summary>
    public static WordClasses None { get; } = new([]);

    /// <summary>Sets a word's classes: its own, or those of its small spelling.</summary>
    public void Look(ReadOnlySpan<char> form, ref WordView view)
    {
        Span<char> folded = stackalloc char[Feature.Reach];
        form = form[..Math.Min(form.Length, Feature.Reach)];
        for (var i = 0; i < form.Length; i++)
        {
            folded[i] = Fold(form[i]);
        }

        folded = folded[..form.Length];
        var known = _words.TryGetValue(folded, out var word);
        if (!known && view.IsCapital)
        {
            // A word in capitals may be known with a capital only.
            for (var i = 1; i < folded.Length; i++)
            {
                folded[i] = char.ToLowerInvariant(folded[i]);
            }

            known = _words.TryGetValue(folded, out word);
            if (!known && folded.Length > 0)
            {
                folded[0] = char.ToLowerInvariant(folded[0]);
                known = _words.TryGetValue(folded, out word);
            }
        }

        if (known)
        {
            (view.Fine, view.Middle, view.Coarse, view.SmallShare) = (word!.Fine, word.Middle, word.Coarse, word.SmallShare);
        }
    }

    /// <summary>Digits as 0, typographic apostrophes as plain.</summary>
    public static char Fold(char c) => char.IsDigit(c) ? '0' : c is '’' or '‘' ? '\'' : c;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="PackException">The resource holds no classes of this version.</exception>
    public static WordClasses Read(string file, ReadOnlyMemory<byte> content) => WeightFile.Read(file, Kind, Version, content, reader =>
    {
        var words = new WordClass[reader.ReadInt32()];
        var forms = reader.ReadString().Split('\n');
        var columns = reader.ReadBytes(words.Length * 5);
        for (var i = 0; i < words.Length; i++)
        {
            var n = words.Length;
            words[i] = new WordClass(forms[i], (uint)(columns[i] | (columns[n + i] << 8)), columns[(2 * n) + i], columns[(3 * n) + i], columns[(4 * n) + i]);
        }

        return new WordClasses(words);
    });

    /// <summary>Writes the resource.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        WeightFile.Write(stream, Kind, Version, writer =>
        {
            writer.Write(_all.Count);
            writer.Write(string.Join('\n', _all.Select(w => w.Form)));
            foreach (var column in new Func<WordClass, uint>[] { w => w.Fine, w => w.Fine >> 8, w => w.Middle, w => w.Coarse, w => w.SmallShare })
            {
                writer.Write(_all.Select(w => (byte)column(w)).ToArray());
            }
        });
        return stream.ToArray();
    }
}
