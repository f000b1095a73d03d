using System.Security.Cryptography;
using System.Text;

namespace Parallax.Intake;

/// <summary>Names reports: the same address, or the same text of the same outlet, gets the same id on every machine.</summary>
public static class ReportIdentity
{
    /// <summary>16 hex digits: of the address without its fragment where there is one, so that a changed text there is a new edition; else of outlet, title and body.</summary>
    public static string Of(string outlet, string? url, string title, string body)
    {
        var text = string.IsNullOrWhiteSpace(url) ? $"text\n{outlet}\n{title}\n{body}" : "url\n" + WithoutFragment(url.Trim());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    /// <summary>The outlet an address belongs to: its host without <c>www.</c>, or null where it is no web address.</summary>
    public static string? Outlet(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
            ? uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host
            : null;

    static string WithoutFragment(string url) => url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? url[..at] : url;
}
