using Microsoft.AspNetCore.Builder;

namespace Parallax.Web.Security;

/// <summary>Headers on every answer: nothing is loaded from elsewhere, nothing is framed, nothing in the page is run but our own files.</summary>
static class SecurityHeaders
{
    /// <summary>No inline script, no inline style, no foreign origin.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds them before anything is answered.</summary>
    public static void Use(IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // Not "no-referrer": with it browsers tell our own forms' origin as null.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    });
}
