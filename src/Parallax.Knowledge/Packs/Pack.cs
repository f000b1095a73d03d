using System.Collections.Frozen;

namespace Parallax.Knowledge.Packs;

/// <summary>One folder of knowledge, checked: its licence stated, each file's hash right, each entry with an id of its own.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Version">As the datapackage gives it.</param>
/// <param name="Fingerprint">Changes when any file of the pack changes: first 16 hex digits of the SHA-256 over its files' hashes.</param>
/// <param name="Licence">SPDX name.</param>
/// <param name="Tables">Tab-separated resources by resource name.</param>
/// <param name="Blobs">Other resources (weights) by resource name.</param>
public sealed record Pack(
    string Name,
    string Version,
    string Fingerprint,
    string Licence,
    FrozenDictionary<string, PackTable> Tables,
    FrozenDictionary<string, ReadOnlyMemory<byte>> Blobs)
{
    /// <summary>A table by its resource name.</summary>
    /// <exception cref="PackException">The pack has no such table.</exception>
    public PackTable Table(string resource) =>
        Tables.TryGetValue(resource, out var table) ? table : throw new PackException(Name, null, $"has no table '{resource}'");

    /// <summary>Weights by their resource name.</summary>
    /// <exception cref="PackException">The pack has no such resource.</exception>
    public ReadOnlyMemory<byte> Blob(string resource) =>
        Blobs.TryGetValue(resource, out var blob) ? blob : throw new PackException(Name, null, $"has no resource '{resource}'");
}
