using System.Text;
using Parallax.Language.Treebanks;

namespace Parallax.Training.Names;

/// <summary>Reads the Groningen Meaning Bank's names: comma-separated lines of sentence, word, tag and label, in Latin-1.</summary>
internal static class GmbReader
{
    /// <summary>Its sentences, a document each, as the set does not tell where documents begin.</summary>
    public static List<NamedText> Read(string path, Func<string, bool> isType)
    {
        using var stream = new System.IO.Compression.GZipStream(File.OpenRead(path), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var lines = new StringBuilder();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = Cells(line);
            if (cells.Count < 4)
            {
                continue;
            }

            if (cells[0].Length > 0)
            {
                lines.Append("\n-DOCSTART-\tO\n\n");
            }

            var word = cells[1].Trim();
            if (word.Length > 0)
            {
                lines.Append(word).Append('\t').Append(cells[3]).Append('\n');
            }
        }

        using var labelled = new StringReader(lines.ToString());
        return [.. NameCorpusReader.Read(labelled, isType)];
    }

    static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
