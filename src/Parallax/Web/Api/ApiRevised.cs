namespace Parallax.Web.Api;

/// <summary>A decision that was kept, and the stories that it left.</summary>
sealed record ApiRevised(int Decision, IReadOnlyList<string> Stories);
