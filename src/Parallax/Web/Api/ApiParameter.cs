namespace Parallax.Web.Api;

/// <summary>A parameter of a route.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its JSON type.</param>
/// <param name="Words">What it means.</param>
sealed record ApiParameter(string Name, string Type, string Words);
