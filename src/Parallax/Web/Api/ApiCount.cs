namespace Parallax.Web.Api;

/// <summary>How many of something.</summary>
sealed record ApiCount(string Name, int Count);
