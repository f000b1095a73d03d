using System.Security.Cryptography;
using System.Text;

namespace Parallax.Comparing.Stories;

/// <summary>A story's id: of its first report, so that it stays when others join.</summary>
public static class StoryId
{
    /// <summary>"s" and eight hexadecimal digits.</summary>
    public static string Of(string firstReport) => "s" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(firstReport)))[..8];
}
