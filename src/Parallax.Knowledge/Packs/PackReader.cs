using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Parallax.Knowledge.Packs;

/// <summary>Reads packs from their files' bytes and refuses what cannot be trusted (Frictionless Data Package, with a hash for each resource).</summary>
public static class PackReader
{
    static readonly FrozenSet<string> PackageFields =
        new[] { "name", "title", "version", "description", "licenses", "sources", "resources" }.ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenSet<string> ResourceFields =
        new[] { "name", "path", "hash", "format", "description", "schema", "sources", "scores" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads one pack.</summary>
    /// <param name="name">Its folder's name.</param>
    /// <param name="files">Files by path within the folder, <c>/</c> between parts.</param>
    /// <exception cref="PackException">A file is missing, a hash wrong, a field unknown, an id missing or given twice, or no licence stated.</exception>
    public static Pack Read(string name, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var at = name + "/datapackage.json";
        if (!files.TryGetValue("datapackage.json", out var bytes))
        {
            throw new PackException(at, null, "is missing; every pack has one");
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(bytes);
        }
        catch (JsonException e)
        {
            throw new PackException(at, (int?)e.LineNumber + 1, "is not JSON");
        }

        using (document)
        {
            var root = document.RootElement;
            Known(at, root, PackageFields);
            if (Text(at, root, "name") != name)
            {
                throw new PackException(at, null, $"names itself '{Text(at, root, "name")}'; expected '{name}', as its folder");
            }

            if (!root.TryGetProperty("licenses", out var licences) || licences.ValueKind != JsonValueKind.Array || licences.GetArrayLength() == 0)
            {
                throw new PackException(at, null, "states no licence; expected 'licenses' with at least one entry");
            }

            var licence = string.Join(" AND ", licences.EnumerateArray().Select(l => Text(at, l, "name")));
            var tables = new Dictionary<string, PackTable>(StringComparer.Ordinal);
            var blobs = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
            var hashes = new StringBuilder();
            foreach (var resource in root.GetProperty("resources").EnumerateArray())
            {
                Known(at, resource, ResourceFields);
                var path = Text(at, resource, "path");
                var file = $"{name}/{path}";
                if (!files.TryGetValue(path, out var content))
                {
                    throw new PackException(file, null, "is missing; datapackage.json lists it");
                }

                var hash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content.Span));
                if (Text(at, resource, "hash") != hash)
                {
                    throw new PackException(file, null, $"has {hash}; datapackage.json expects {Text(at, resource, "hash")}");
                }

                hashes.Append(hash).Append('\n');
                if (resource.TryGetProperty("schema", out var schema))
                {
                    tables.Add(Text(at, resource, "name"), Table(file, schema, content));
                }
                else
                {
                    blobs.Add(Text(at, resource, "name"), content);
                }
            }

            var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashes.ToString())))[..16];
            return new Pack(name, Text(at, root, "version"), fingerprint, licence,
                tables.ToFrozenDictionary(StringComparer.Ordinal), blobs.ToFrozenDictionary(StringComparer.Ordinal));
        }
    }

    static PackTable Table(string file, JsonElement schema, ReadOnlyMemory<byte> content)
    {
        string[] fields = [.. schema.GetProperty("fields").EnumerateArray().Select(f => Text(file, f, "name"))];
        var bytes = content.Span;
        if (!Utf8.IsValid(bytes))
        {
            throw new PackException(file, null, "is not UTF-8");
        }

        var line = Line(bytes, 0, out var next);
        var header = Encoding.UTF8.GetString(line).Split('\t');
        if (!header.SequenceEqual(fields))
        {
            throw new PackException(file, 1, $"has the fields {string.Join(", ", header)}; datapackage.json expects {string.Join(", ", fields)}");
        }

        var most = next < bytes.Length ? bytes[next..].Count((byte)'\n') + 1 : 0;
        var starts = new List<int>(most * (fields.Length + 1));
        var ids = new Dictionary<Cell, int>(most);
        for (var number = 2; next < bytes.Length; number++)
        {
            var at = next;
            line = Line(bytes, at, out next);
            var cells = line.Count((byte)'\t') + 1;
            if (cells != fields.Length)
            {
                throw new PackException(file, number, $"has {cells} fields; expected {fields.Length}");
            }

            var rest = line;
            foreach (var _ in fields)
            {
                starts.Add(at + line.Length - rest.Length);
                rest = rest[Math.Min(Cell.End(rest) + 1, rest.Length)..];
            }

            starts.Add(at + line.Length + 1);
            var id = new Cell(content.Slice(at, Cell.End(line)));
            if (id.Bytes.IsEmpty)
            {
                throw new PackException(file, number, "has no id");
            }

            if (!ids.TryAdd(id, number))
            {
                throw new PackException(file, number, $"gives the id '{Encoding.UTF8.GetString(id.Bytes.Span)}' again; line {ids[id]} has it");
            }
        }

        return new PackTable(file, fields, content, [.. starts]);
    }

    /// <summary>A line without what ends it, and where the next begins.</summary>
    static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> bytes, int from, out int next)
    {
        var length = bytes[from..].IndexOf((byte)'\n');
        var line = length < 0 ? bytes[from..] : bytes.Slice(from, length);
        next = from + line.Length + 1;
        return line.TrimEnd((byte)'\r');
    }

    /// <summary>A cell as a key, without a string of its own.</summary>
    readonly record struct Cell(ReadOnlyMemory<byte> Bytes)
    {
        /// <summary>Where the first cell of a line ends.</summary>
        public static int End(ReadOnlySpan<byte> line) => line.IndexOf((byte)'\t') is >= 0 and var end ? end : line.Length;

        public bool Equals(Cell other) => Bytes.Span.SequenceEqual(other.Bytes.Span);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.AddBytes(Bytes.Span);
            return hash.ToHashCode();
        }
    }

    static void Known(string at, JsonElement element, FrozenSet<string> fields)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!fields.Contains(property.Name))
            {
                throw new PackException(at, null, $"has the unknown field '{property.Name}'; known are {string.Join(", ", fields.Order(StringComparer.Ordinal))}");
            }
        }
    }

    static string Text(string at, JsonElement element, string field) =>
        element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : throw new PackException(at, null, $"lacks the text field '{field}'");
}
