using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Parallax.Knowledge.Packs;

/// <summary>Reads packs from their files' bytes and refuses what cannot be trusted (Frictionless Data Package, with a hash for each resource).</summary>
public static class PackReader
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
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
        string text;
        try
        {
            text = Strict.GetString(content.Span);
        }
        catch (DecoderFallbackException)
        {
            throw new PackException(file, null, "is not UTF-8");
        }

        var lines = text.Split('\n');
        var header = lines[0].TrimEnd('\r').Split('\t');
        if (!header.SequenceEqual(fields))
        {
            throw new PackException(file, 1, $"has the fields {string.Join(", ", header)}; datapackage.json expects {string.Join(", ", fields)}");
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<string[]>();
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.Length == 0 && i == lines.Length - 1)
            {
                break;
            }

            var cells = line.Split('\t');
            if (cells.Length != fields.Length)
            {
                throw new PackException(file, i + 1, $"has {cells.Length} fields; expected {fields.Length}");
            }

            if (cells[0].Length == 0)
            {
                throw new PackException(file, i + 1, "has no id");
            }

            if (!seen.TryAdd(cells[0], i + 1))
            {
                throw new PackException(file, i + 1, $"gives the id '{cells[0]}' again; line {seen[cells[0]]} has it");
            }

            rows.Add(cells);
        }

        return new PackTable(file, fields, rows);
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
