using Microsoft.AspNetCore.Mvc;
using Parallax.Web.Records;
using Parallax.Web.Reports;

namespace Parallax.Web.Pages;

/// <summary>Reports and their statements, by words, actor, type, time and outlet.</summary>
sealed class SearchModel(RecordCache cache, ActorNames names) : RecordPage(cache)
{
    /// <summary>Reports on a page.</summary>
    public const int PageSize = 20;

    /// <summary>The words.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>An actor's key.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Actor { get; set; }

    /// <summary>A PLOVER type.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    /// <summary>First day of publication.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Last day of publication.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>The outlet.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Outlet { get; set; }

    /// <summary>The page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    /// <summary>Names to choose from: those of the actors that most reports mention.</summary>
    public IEnumerable<string> KnownActors => RecordSums.Actors(Cache).Select(names.Of).Where(IsShort).Distinct(StringComparer.Ordinal);

    /// <summary>Outlets to choose from.</summary>
    public IEnumerable<string> KnownOutlets => RecordSums.Outlets(Cache).Select(o => o.Name).Where(IsShort);

    /// <summary>Whether anything is asked.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>How many reports were found.</summary>
    public int Found { get; private set; }

    /// <summary>Those of this page.</summary>
    public IReadOnlyList<SearchResult> Results { get; private set; } = [];

    /// <summary>How many pages.</summary>
    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    /// <summary>The address without the page's number.</summary>
    public string Address => "/search?" + string.Join('&', new[]
    {
        ("q", Q), ("actor", Actor), ("type", Type), ("from", From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        ("to", To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("outlet", Outlet),
    }.Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}")) + "&page-number=";

    // Nobody chooses a name of a page's length; a hostile report may have one.
    static bool IsShort(string name) => name.Length <= 80;

    /// <inheritdoc cref="SearchModel"/>
    public void OnGet()
    {
        var question = SearchQuestions.Of(Cache, names, Q, Actor, Type, From, To, Outlet);
        IsAsked = !question.IsEmpty;
        if (!IsAsked)
        {
            return;
        }

        var numbers = Ask("search " + question, r => r.Lists.Search.Find(question));
        Found = numbers.Count;
        Number = Math.Clamp(Number, 1, Pages);
        Results = Ask(FormattableString.Invariant($"found {Number} {question}"), r => r.Lists.Search.Read(numbers.Skip((Number - 1) * PageSize).Take(PageSize), question.Event))
            .Select(h => SearchResult.Of(h, question)).ToArray();
    }
}
