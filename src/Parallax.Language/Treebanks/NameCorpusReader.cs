using System.Text;
using Parallax.Language.Names;
using Parallax.Language.Segmentation;

namespace Parallax.Language.Treebanks;

/// <summary>Reads texts labelled with names: a token and its label a line, parted by tabs (<c>B-</c>, <c>I-</c>, <c>S-</c>, <c>E-</c>, <c>O</c>),
/// a blank line between sentences; documents begin at <c>-DOCSTART-</c> or <c># newdoc</c>.</summary>
public static class NameCorpusReader
{
    /// <summary>Reads all documents.</summary>
    /// <param name="reader">The set's text.</param>
    /// <param name="isType">Which types count; spans of others are left out.</param>
    public static IEnumerable<NamedText> Read(TextReader reader, Func<string, bool> isType)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(isType);
        var document = new Builder(isType);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("-DOCSTART-", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (document.Finish() is { } done)
                {
                    yield return done;
                }
            }
            else if (line.Length == 0)
            {
                document.EndSentence();
            }
            else if (line[0] != '#' || line.StartsWith("#\t", StringComparison.Ordinal))
            {
                // CoNLL-U-like lines number their tokens; the others are the token and its label. Further columns hold names inside names.
                var cells = line.Split('\t');
                var numbered = cells.Length > 2 && int.TryParse(cells[0], out _);
                document.Add(numbered ? cells[1] : cells[0], numbered ? cells[2] : cells.Length > 1 ? cells[1] : "O");
            }
        }

        if (document.Finish() is { } last)
        {
            yield return last;
        }
    }

    sealed class Builder(Func<string, bool> isType)
    {
        readonly StringBuilder _text = new();
        readonly List<int> _starts = [], _ends = [], _sentences = [];
        readonly List<TypedSpan> _names = [];
        int _first = -1;
        string _type = "";
        bool _sentenceOpen;

        public void Add(string token, string label)
        {
            if (!_sentenceOpen)
            {
                _sentences.Add(_starts.Count);
                _sentenceOpen = true;
            }

            if (_text.Length > 0)
            {
                _text.Append(' ');
            }

            var type = label.Length > 2 && label[1] == '-' ? label[2..] : "";
            if (_first >= 0 && (type != _type || label[0] is 'B' or 'S'))
            {
                Close(_starts.Count);
            }

            if (_first < 0 && type.Length > 0)
            {
                (_first, _type) = (_starts.Count, type);
            }

            _starts.Add(_text.Length);
            _text.Append(token);
            _ends.Add(_text.Length);
            if (_first >= 0 && label[0] is 'E' or 'S')
            {
                Close(_starts.Count);
            }
        }

        public void EndSentence()
        {
            Close(_starts.Count);
            _sentenceOpen = false;
        }

        public NamedText? Finish()
        {
            EndSentence();
            NamedText? result = null;
            if (_starts.Count > 0)
            {
                var words = new SegmentedText(_text.ToString(), [.. _starts], [.. _ends], [.. _sentences], 0);
                result = new NamedText(words, [.. _names.Where(n => isType(n.Type))]);
            }

            _text.Clear();
            _starts.Clear();
            _ends.Clear();
            _sentences.Clear();
            _names.Clear();
            return result;
        }

        void Close(int end)
        {
            if (_first >= 0)
            {
                _names.Add(new TypedSpan(_first, end, _type));
                _first = -1;
            }
        }
    }
}
