using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Parallax.Runs;
using Parallax.Store;
using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>Splits a story, merges two, or takes that back: the same operations as <c>parallax story split|merge|undo</c>.</summary>
sealed class ReviseModel(WriteLock writing, RecordCache cache, Workbench bench) : PageModel
{
    const int LongestReason = 500;

    /// <summary>Why it was not done, for the person who asked.</summary>
    public string Refused { get; private set; } = "";

    /// <summary>The story to go back to.</summary>
    public string Story { get; private set; } = "";

    /// <summary>Looking changes nothing.</summary>
    public IActionResult OnGet(string id) => Redirect("/stories/" + Uri.EscapeDataString(id));

    /// <summary>Takes reports out of the story.</summary>
    public IActionResult OnPostSplit(string id, [FromForm] List<string>? report, [FromForm] string? reason) =>
        Do(id, (record, story) => StoryRevision.Split(record, bench, story, report ?? [], Reason(reason)));

    /// <summary>Merges another story into the story.</summary>
    public IActionResult OnPostMerge(string id, [FromForm] string? other, [FromForm] string? reason) =>
        Do(id, (record, story) => record.Stories((other ?? "").Trim(), 2) is [var found] && !string.IsNullOrWhiteSpace(other)
            ? StoryRevision.Merge(record, bench, story, found, Reason(reason))
            : throw new RevisionException($"'{other}' names no one story; expected a story's id as its page shows it"));

    /// <summary>Takes a decision back.</summary>
    public IActionResult OnPostUndo(string id, [FromForm] int? decision, [FromForm] string? reason) =>
        Do(id, (record, _) => StoryRevision.Undo(record, bench, decision, Reason(reason)));

    IActionResult Do(string id, Func<Record, Model.Stories.Story, Revision> revise)
    {
        Story = id;
        try
        {
            var done = writing.With(record =>
            {
                if ((record.Story(id) ?? (record.Stories(id, 2) is [var first, ..] ? first : null)) is not { } story)
                {
                    return null;
                }

                var revision = revise(record, story);
                // The reader sees what they did: the touched stories are compared before they are shown.
                ViewRun.Run(record, bench, revision.Stories.Count);
                return revision;
            });
            cache.Changed(atOnce: true);
            return done is null ? NotFound() : Redirect($"/stories/{(done.Stories.Any(s => s.Id == id) ? id : done.Stories[0].Id)}#decisions");
        }
        catch (RevisionException e)
        {
            Refused = e.Message;
            Response.StatusCode = 409;
            return Page();
        }
    }

    static string Reason(string? reason) => Briefs.BriefWords.OneLine(reason ?? "", LongestReason);
}
