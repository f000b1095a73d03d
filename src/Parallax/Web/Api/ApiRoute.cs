using Microsoft.AspNetCore.Http;

namespace Parallax.Web.Api;

/// <summary>One route of the API. The same line makes the route and its part of the OpenAPI document, so that neither is without the other.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Below <c>/api</c>, with its parameters in braces.</param>
/// <param name="Words">What it answers.</param>
/// <param name="Answer">The type that is written; null where the answer has a schema of its own or is no JSON.</param>
/// <param name="Query">Parameters in the query.</param>
/// <param name="Handle">Answers; null is 404.</param>
sealed record ApiRoute(string Method, string Path, string Words, Type? Answer, IReadOnlyList<ApiParameter> Query, Func<HttpContext, ApiAnswers, Task<object?>> Handle)
{
    /// <summary>The media type of the answer.</summary>
    public string Media { get; init; } = "application/json";

    /// <summary>What a POST takes, as media types; empty for none.</summary>
    public IReadOnlyList<string> Takes { get; init; } = [];

    /// <summary>The type of a JSON body, or null.</summary>
    public Type? Body { get; init; }
}
