using Microsoft.AspNetCore.Builder;

namespace Parallax.Web;

/// <summary>Keys and names with a slash ("org/nato") stand in an address as %2F, the one escape that a server leaves as it is: what pages are asked for by has the slash again.</summary>
static class SlashValues
{
    /// <summary>Puts them right for all that comes after; to stand after the routing.</summary>
    public static void Use(IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        foreach (var (name, value) in context.Request.RouteValues.ToArray())
        {
            if (value is string text && text.Contains("%2F", StringComparison.OrdinalIgnoreCase))
            {
                context.Request.RouteValues[name] = text.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
            }
        }

        return next(context);
    });
}
