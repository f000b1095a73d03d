using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Parallax.Web.Drop;
using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>Takes in what is pasted or dropped.</summary>
sealed class DropModel(RecordCache cache, DropRoom room, ServeOptions options) : RecordPage(cache)
{
    /// <summary>Why the last upload was not taken in, or null.</summary>
    public string? Refused { get; private set; }

    /// <summary>Megabytes of one upload.</summary>
    public long Megabytes => options.UploadBytes >> 20;

    /// <summary>Files of one upload.</summary>
    public int Files => options.UploadFiles;

    /// <summary>Takes an upload and leads to its progress.</summary>
    public async Task<IActionResult> OnPost([FromForm] string? text, [FromForm] List<IFormFile>? files, CancellationToken cancel)
    {
        try
        {
            return Redirect("/drop/" + await room.Take(text, files ?? [], cancel));
        }
        catch (DropException e)
        {
            Refused = e.Message;
            Response.StatusCode = e.Status;
            return Page();
        }
    }
}
