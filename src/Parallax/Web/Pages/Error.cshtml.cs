using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Parallax.Web.Pages;

/// <summary>What went wrong, for the person who asked.</summary>
[IgnoreAntiforgeryToken]
sealed class ErrorModel : PageModel
{
    /// <summary>The status.</summary>
    public int Code { get; private set; }

    /// <summary>In plain words.</summary>
    public string Words => Code switch
    {
        400 => "The request is not complete. Go back, reload the page and try again.",
        404 => "There is no such page in this record. A story's address can change when its reports are grouped anew.",
        405 => "This page takes nothing in. Go back, reload the page and try again.",
        413 => "That is more than one upload may hold. Use parallax read for large collections.",
        _ => "This is a fault of Parallax. The terminal that serves the record tells more.",
    };

    /// <summary>Any method may fail.</summary>
    public void OnGet(int? code) => Tell(code);

    /// <inheritdoc cref="OnGet"/>
    public void OnPost(int? code) => Tell(code);

    void Tell(int? code)
    {
        Code = code ?? (Response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status500InternalServerError : Response.StatusCode);
        Response.StatusCode = Code;
    }
}
