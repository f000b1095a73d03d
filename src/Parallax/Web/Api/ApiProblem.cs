namespace Parallax.Web.Api;

/// <summary>Why something was not done.</summary>
sealed record ApiProblem(string Error);
