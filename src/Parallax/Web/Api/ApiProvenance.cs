namespace Parallax.Web.Api;

/// <summary>By which program and packs some of the reports were read.</summary>
sealed record ApiProvenance(string Program, IReadOnlyList<string> Packs, int Reports);
