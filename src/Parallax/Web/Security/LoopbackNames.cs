using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Parallax.Web.Security;

/// <summary>
/// Without a secret only this machine may ask, by one of its own names: a page from elsewhere whose name was pointed at this machine (DNS rebinding) asks by
/// its own name and is turned away.
/// </summary>
static class LoopbackNames
{
    /// <summary>Turns other names away with 421.</summary>
    public static void Use(IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (Is(context.Request.Host.Host))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        await context.Response.WriteAsync("This record is served to this machine only. To serve it by another name, give --listen and a password.");
    });

    internal static bool Is(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
