using System.Text;
using Parallax.Model;

namespace Parallax.Reading.Sources;

/// <summary>A sentence of our own with its attribution marked: <c>[source] {cue} &lt;content&gt;</c>.</summary>
/// <param name="Text">The sentence without marks.</param>
/// <param name="Source">The source; null where none is marked.</param>
/// <param name="Cue">The cue, in one piece.</param>
/// <param name="Content">The content, in pieces.</param>
public sealed record CueExample(string Text, TextSpan? Source, TextSpan Cue, EquatableList<TextSpan> Content)
{
    /// <summary>Reads a marked sentence; null where a mark is not closed, or cue or content is missing.</summary>
    public static CueExample? Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        TextSpan? source = null, cue = null;
        var content = new List<TextSpan>();
        var (open, start) = ('\0', 0);
        foreach (var c in marked)
        {
            if (open == '\0' && c is '[' or '{' or '<')
            {
                (open, start) = (c, text.Length);
            }
            else if ((open, c) is ('[', ']') or ('{', '}') or ('<', '>'))
            {
                var span = new TextSpan(start, text.Length);
                source = open == '[' ? span : source;
                cue = open == '{' ? span : cue;
                if (open == '<')
                {
                    content.Add(span);
                }

                open = '\0';
            }
            else
            {
                text.Append(c);
            }
        }

        return open == '\0' && cue is { } found && content.Count > 0 ? new CueExample(text.ToString(), source, found, [.. content]) : null;
    }
}
