using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Parallax.Web.Security;

namespace Parallax.Web.Pages;

/// <summary>Asks for the password where one is set.</summary>
sealed class SignInModel(AccessGate gate) : PageModel
{
    /// <summary>Whether the last guess was wrong.</summary>
    public bool IsWrong { get; private set; }

    /// <summary>Where the reader wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <inheritdoc cref="SignInModel"/>
    public IActionResult OnGet() => gate.IsLocked ? Page() : Redirect("/");

    /// <summary>Takes a guess.</summary>
    public async Task<IActionResult> OnPost([FromForm] string? password)
    {
        if (await gate.SignIn(password ?? "") is not { } session)
        {
            IsWrong = true;
            return Page();
        }

        Response.Cookies.Append(AccessGate.Cookie, session, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Secure = Request.IsHttps });
        return Url.IsLocalUrl(To) ? LocalRedirect(To!) : Redirect("/");
    }
}
