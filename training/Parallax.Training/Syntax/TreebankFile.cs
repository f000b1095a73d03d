using System.IO.Compression;
using Parallax.Language.Treebanks;

namespace Parallax.Training.Syntax;

/// <summary>A gzipped CoNLL-U file.</summary>
static class TreebankFile
{
    public static IEnumerable<TreebankSentence> Read(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        foreach (var sentence in ConlluReader.Read(reader))
        {
            yield return sentence;
        }
    }
}
