using Parallax.Model;

namespace Parallax.Store;

/// <summary>A knowledge pack as a report was read with it.</summary>
/// <param name="Name">The pack.</param>
/// <param name="Version">Its own version.</param>
/// <param name="Fingerprint">Changes with its content.</param>
public sealed record PackStamp(string Name, string Version, string Fingerprint);

/// <summary>By what a report was read: the program's version and each pack's. Equality is by all parts; packs are in order of name.</summary>
/// <param name="Program">The program's version.</param>
/// <param name="Packs">The packs, in ordinal order of name.</param>
public sealed record Provenance(string Program, EquatableList<PackStamp> Packs)
{
    /// <summary>One line a pack.</summary>
    internal string PackLines() => string.Join('\n', Packs.Select(p => $"{p.Name} {p.Version} {p.Fingerprint}"));
}
