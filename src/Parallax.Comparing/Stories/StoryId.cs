using System.Security.Cryptography;
using System.Text;

namespace Parallax.Comparing.Stories;

/// <summary>A story's id: of its first report, so that it stays when others join.</summary>
public static class StoryId
{
    /// <summary>"s" and eight hexadecimal digits.</summary>
    public static string Of(string firstReport) => "s" + Digits(firstReport)[..8];

    /// <summary>"s" and twenty other digits, where another story has the short id.</summary>
    public static string Longer(string firstReport) => "s" + Digits(firstReport)[8..28];

    static string Digits(string report) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report)));
}
