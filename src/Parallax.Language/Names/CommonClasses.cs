using System.Buffers.Binary;
using Parallax.Knowledge.Packs;
using Parallax.Language.Syntax;

namespace Parallax.Language.Names;

/// <summary>Classes of words with like vectors in <see cref="CommonVectors"/>, at two levels; capitals do not count.</summary>
/// <remarks>The file: a head of mark and version, then for each vector its fine class in two bytes and its coarse one in one.</remarks>
internal sealed class CommonClasses
{
    /// <summary>Bytes for each vector.</summary>
    public const int Width = 3;

    const string Kind = "PLXN";
    const int Version = 1, HeadLength = 8;

    readonly CommonVectors _vectors;
    readonly ReadOnlyMemory<byte> _classes;

    CommonClasses(CommonVectors vectors, ReadOnlyMemory<byte> classes) => (_vectors, _classes) = (vectors, classes);

    /// <summary>Sets a word's classes; those of an unknown word stay 0.</summary>
    public void Look(ReadOnlySpan<char> form, ref WordView view)
    {
        if (_vectors.Row(form) is > 0 and var row)
        {
            var own = _classes.Span.Slice((row - 1) * Width, Width);
            (view.CommonFine, view.CommonCoarse) = (BinaryPrimitives.ReadUInt16LittleEndian(own), own[2]);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="PackException">The resource is of another version, or not for these vectors.</exception>
    public static CommonClasses Read(string file, ReadOnlyMemory<byte> content, CommonVectors vectors)
    {
        WeightFile.CheckHead(file, Kind, Version, content.Span);
        return content.Length - HeadLength == vectors.Count * Width
            ? new CommonClasses(vectors, content[HeadLength..])
            : throw new PackException(file, null, "holds classes of other vectors than language-syntax/vectors.bin: make them anew with Parallax.Training common-classes");
    }

    /// <summary>Writes the resource; classes count from 1.</summary>
    public static void Write(Stream stream, ReadOnlySpan<int> fine, ReadOnlySpan<int> coarse)
    {
        WeightFile.WriteHead(stream, Kind, Version);
        Span<byte> own = stackalloc byte[Width];
        for (var i = 0; i < fine.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(own, checked((ushort)fine[i]));
            own[2] = checked((byte)coarse[i]);
            stream.Write(own);
        }
    }
}
