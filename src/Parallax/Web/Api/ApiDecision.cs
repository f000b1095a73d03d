namespace Parallax.Web.Api;

/// <summary>What a person decided about a story, and whether it still holds.</summary>
sealed record ApiDecision(int Number, string Kind, bool Holds, string Words);
