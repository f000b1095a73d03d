using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Parallax.Web;

/// <summary>The built style sheet, scripts and map, which lie in the program itself. Addresses carry a hash, so that browsers keep them for good.</summary>
static class AssetFiles
{
    const string Prefix = "assets/";

    static readonly FrozenDictionary<string, Asset> ByName = Load();

    /// <summary>The address of an asset; throws for a name that was not built.</summary>
    public static string Address(string name) => $"/assets/{name}?v={ByName[name].Hash}";

    /// <summary>Answers a request for one.</summary>
    public static async Task Answer(HttpContext context, string name)
    {
        var response = context.Response;
        if (!ByName.TryGetValue(name, out var asset))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = asset.Type;
        response.Headers.ETag = $"\"{asset.Hash}\"";
        response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.Headers.IfNoneMatch == response.Headers.ETag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var packed = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        if (packed)
        {
            response.Headers.ContentEncoding = "br";
        }

        await response.Body.WriteAsync(packed ? asset.Packed : asset.Plain, context.RequestAborted);
    }

    static FrozenDictionary<string, Asset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(n => n[Prefix.Length..], n =>
        {
            using var stream = assembly.GetManifestResourceStream(n)!;
            var plain = new byte[stream.Length];
            stream.ReadExactly(plain);
            var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
            BrotliEncoder.TryCompress(plain, packed, out var length, 9, 22);
            return new Asset(Type(n), plain, packed[..length], Convert.ToHexStringLower(SHA256.HashData(plain))[..12]);
        }, StringComparer.Ordinal);
    }

    static string Type(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    sealed record Asset(string Type, byte[] Plain, byte[] Packed, string Hash);
}
