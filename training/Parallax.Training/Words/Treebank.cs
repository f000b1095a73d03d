using System.IO.Compression;
using System.Text;

namespace Parallax.Training.Words;

/// <summary>The documents of a CoNLL-U file as running text, with the words' and sentences' places in it.</summary>
public static class Treebank
{
    /// <summary>Reads a file, gzipped or not.</summary>
    public static List<TreebankText> Read(string path)
    {
        using var reader = Open(path);
        return Read(reader);
    }

    /// <summary>A file's text, unpacked where it is gzipped.</summary>
    public static StreamReader Open(string path)
    {
        Stream stream = File.OpenRead(path);
        return new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
    }

    /// <summary>Reads CoNLL-U. Sentences are joined as Universal Dependencies' conllu_to_text does: by a space unless the last word has none
    /// after it, by a blank line where a paragraph or a document begins.</summary>
    public static List<TreebankText> Read(TextReader reader)
    {
        var documents = new List<TreebankText>();
        var text = new StringBuilder();
        var words = new List<TreebankWord>();
        var firsts = new List<int>();
        var breaks = false;
        var spaceDue = false;
        var joinedEnd = 0;
        var joinedSpace = true;
        var sentenceOpen = false;

        void Finish()
        {
            if (words.Count > 0)
            {
                documents.Add(new TreebankText(text.ToString(), [.. words], [.. firsts]));
            }

            text.Clear();
            words.Clear();
            firsts.Clear();
            breaks = spaceDue = false;
        }

        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                Finish();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_block", StringComparison.Ordinal))
            {
                breaks = true;
            }
            else if (line.Length == 0)
            {
                sentenceOpen = false;
            }
            else if (line[0] != '#')
            {
                var cells = line.Split('\t');
                if (cells[0].Contains('.', StringComparison.Ordinal))
                {
                    continue;
                }

                if (!sentenceOpen)
                {
                    if (breaks && words.Count > 0)
                    {
                        text.Append("\n\n");
                        spaceDue = false;
                    }

                    breaks = false;
                    sentenceOpen = true;
                    firsts.Add(words.Count);
                }

                if (spaceDue)
                {
                    text.Append(' ');
                    spaceDue = false;
                }

                var spaceAfter = !cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
                var dash = cells[0].IndexOf('-', StringComparison.Ordinal);
                if (dash > 0)
                {
                    joinedEnd = int.Parse(cells[0][(dash + 1)..], System.Globalization.CultureInfo.InvariantCulture);
                    joinedSpace = spaceAfter;
                    continue;
                }

                var id = int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture);
                var start = text.Length;
                text.Append(cells[1]);
                words.Add(new TreebankWord(start, text.Length, cells[1], cells[2], cells[3], cells[4], id < joinedEnd, cells[5].Contains("Typo=Yes", StringComparison.Ordinal)));
                spaceDue = id < joinedEnd ? false : id == joinedEnd ? joinedSpace : spaceAfter;
                joinedEnd = id >= joinedEnd ? 0 : joinedEnd;
            }
        }

        Finish();
        return documents;
    }
}
