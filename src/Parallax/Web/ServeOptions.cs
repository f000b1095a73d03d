using System.Net;

namespace Parallax.Web;

/// <summary>How the record is served.</summary>
/// <param name="Record">The record's file; made where it does not exist.</param>
/// <param name="Address">Where to listen.</param>
/// <param name="Port">On which port; 0 takes a free one.</param>
/// <param name="Secret">What a reader must know; null only on loopback.</param>
sealed record ServeOptions(string Record, IPAddress Address, int Port, string? Secret)
{
    /// <summary>Bytes of one upload.</summary>
    public long UploadBytes { get; init; } = 64L << 20;

    /// <summary>Files in one upload.</summary>
    public int UploadFiles { get; init; } = 2000;
}
