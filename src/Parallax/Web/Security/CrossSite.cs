using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Parallax.Web.Security;

/// <summary>
/// Requests that change something must come from our own pages or from a program. Browsers say where a request comes from (<c>Sec-Fetch-Site</c>, <c>Origin</c>)
/// and no page can alter that; forms carry an antiforgery token besides.
/// </summary>
static class CrossSite
{
    /// <summary>Turns foreign pages away with 403.</summary>
    public static void Use(IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsOurs(request))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        await context.Response.WriteAsync("This request comes from another site and changes nothing here.");
    });

    internal static bool IsOurs(HttpRequest request)
    {
        var (site, origin) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString());
        return site is "" or "same-origin" or "none"
            && (origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }
}
