using System.Text;

namespace Parallax.Intake.Bytes;

/// <summary>From bytes to text: a byte order mark decides, else UTF-16 by its zero bytes, else UTF-8 where it is valid, else Windows-1252.</summary>
public static class TextDecoding
{
    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Decodes and cleans. Never throws: every byte of Windows-1252 is some character.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Clean(Raw(bytes));

    /// <summary>Decodes UTF-8 and cleans, or null where the bytes are not UTF-8.</summary>
    internal static string? DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The encoding of UTF-16 bytes, told by the mark or by the zeros that Latin text leaves in every other byte; null for others.</summary>
    internal static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode;
        }

        var head = bytes[..Math.Min(bytes.Length & ~1, 512)];
        if (head.Length < 8)
        {
            return null;
        }

        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var most = head.Length / 2 * 7 / 10;
        return odd > most && even == 0 ? Encoding.Unicode : even > most && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>One kind of line end (LF), no byte order mark, no half surrogates and no zero characters: what the record can keep unchanged.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAny('\r', '\0', '\uFEFF') < 0 && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                clean.Append('\n');
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (c == '\0' || char.IsSurrogate(c))
            {
                clean.Append('\uFFFD');
            }
            else if (c != '\uFEFF' || i > 0)
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    static string Raw(ReadOnlySpan<byte> bytes) =>
        Utf16(bytes) is { } utf16 ? utf16.GetString(bytes) : DecodeUtf8(bytes) ?? Windows1252.GetString(bytes);
}
