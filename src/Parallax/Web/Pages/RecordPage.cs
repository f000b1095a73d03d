using Microsoft.AspNetCore.Mvc.RazorPages;
using Parallax.Store;
using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>What every page that shows the record has.</summary>
abstract class RecordPage(RecordCache cache) : PageModel
{
    /// <summary>About the record as a whole.</summary>
    public RecordHead Head => field ??= cache.Get("head", RecordHead.Read);

    /// <summary>The day on which statuses are told.</summary>
    public DateOnly Today => Head.LastDay ?? DateOnly.MinValue;

    /// <summary>The kept answers.</summary>
    protected RecordCache Cache => cache;

    /// <summary>Asks the record something dear, or takes the answer kept since the record last changed.</summary>
    protected T Ask<T>(string name, Func<Record, T> question) => cache.Get(name, question);
}
