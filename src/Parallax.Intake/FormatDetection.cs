using System.Collections.Frozen;
using Parallax.Intake.Bytes;

namespace Parallax.Intake;

/// <summary>Tells what a file holds: by its name where the name tells, else by how it begins.</summary>
public static class FormatDetection
{
    static readonly FrozenDictionary<string, InputFormat> ByExtension = new Dictionary<string, InputFormat>
    {
        [".txt"] = InputFormat.Text,
        [".text"] = InputFormat.Text,
        [".htm"] = InputFormat.Page,
        [".html"] = InputFormat.Page,
        [".xhtml"] = InputFormat.Page,
        [".json"] = InputFormat.Json,
        [".jsonl"] = InputFormat.JsonLines,
        [".ndjson"] = InputFormat.JsonLines,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>By the name, <c>.gz</c> at its end left out; null where the name does not tell.</summary>
    public static InputFormat? ByName(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return ByExtension.TryGetValue(Path.GetExtension(name), out var format) ? format : null;
    }

    /// <summary>By the first bytes: <c>{</c> and <c>[</c> begin JSON, which is a document a line where the first line is whole; <c>&lt;</c> begins a page.</summary>
    public static InputFormat ByContent(ReadOnlySpan<byte> head)
    {
        var text = TextDecoding.Decode(head).AsSpan().TrimStart();
        if (text.IsEmpty)
        {
            return InputFormat.Text;
        }

        if (text[0] == '<' && text.Length > 1 && (char.IsAsciiLetter(text[1]) || text[1] is '!' or '?'))
        {
            return InputFormat.Page;
        }

        if (text[0] == '{')
        {
            var end = text.IndexOf('\n');
            var rest = end < 0 ? default : text[end..].TrimStart();
            return end > 0 && text[..end].TrimEnd().EndsWith("}") && !rest.IsEmpty && rest[0] == '{' ? InputFormat.JsonLines : InputFormat.Json;
        }

        return text[0] == '[' && text[1..].TrimStart() is ['{' or ']', ..] ? InputFormat.Json : InputFormat.Text;
    }
}
