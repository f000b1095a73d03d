using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Parallax.Store.Views;
using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>The stories, the latest first.</summary>
sealed class IndexModel(RecordCache cache, TimeProvider clock) : RecordPage(cache)
{
    /// <summary>Stories on a page.</summary>
    public const int PageSize = 40;

    /// <summary>The order they are listed in.</summary>
    [BindProperty(SupportsGet = true)]
    public StoryOrder Order { get; set; }

    /// <summary>The page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    /// <summary>The stories of this page.</summary>
    public IReadOnlyList<StoryRow> Rows { get; private set; } = [];

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Head.Stories + PageSize - 1) / PageSize);

    /// <summary>The visit before this one.</summary>
    public LastVisit Visit { get; private set; } = LastVisit.None;

    /// <inheritdoc cref="IndexModel"/>
    public void OnGet()
    {
        Number = Math.Clamp(Number, 1, Pages);
        Visit = LastVisit.Of(Request.Cookies[LastVisit.Cookie], Head.LastNumber, clock.GetUtcNow());
        Response.Cookies.Append(LastVisit.Cookie, Visit.ToString(), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(400),
            Secure = Request.IsHttps,
        });
        var name = string.Create(CultureInfo.InvariantCulture, $"stories {Order} {Number} {Visit.Before}");
        Rows = Ask(name, r => r.Lists.Stories(Order, (Number - 1) * PageSize, PageSize, Visit.Before, Today)).ToArray();
    }
}
