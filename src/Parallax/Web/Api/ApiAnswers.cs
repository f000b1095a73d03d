using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Parallax.Briefs;
using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Store.Format;
using Parallax.Store.Views;
using Parallax.Web.Claims;
using Parallax.Web.Drawing;
using Parallax.Web.Records;
using Parallax.Web.Reports;
using Parallax.Web.Stories;

namespace Parallax.Web.Api;

/// <summary>What the API's GET routes answer: the same views that the pages show. Null where there is no such thing.</summary>
sealed class ApiAnswers(RecordCache cache, RecordPool pool, ActorNames names, ViewWishes wishes)
{
    const int PageSize = 50;

    public ApiPage<StoryRow> Stories(HttpContext context)
    {
        var order = Enum.TryParse<StoryOrder>(Query(context, "order"), ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : StoryOrder.Latest;
        var (head, page) = (Head, Page(context));
        var after = long.TryParse(Query(context, "after"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        var rows = cache.Get(FormattableString.Invariant($"api stories {order} {page} {after}"), r => r.Lists.Stories(order, (page - 1) * PageSize, PageSize, after, Today));
        return new ApiPage<StoryRow>(head.LastDay, page, Math.Max(1, (head.Stories + PageSize - 1) / PageSize), [.. rows]);
    }

    public object? Story(HttpContext context, string id)
    {
        if (cache.Get("story " + id, r => StoryPage.Read(r, id)) is { } story)
        {
            return Story(story, [.. story.Grid.Rows]);
        }

        if (cache.Get("row " + id, r => r.Lists.Story(id, long.MaxValue, Today)) is null)
        {
            return null;
        }

        wishes.Add(id);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "1";
        return new ApiProblem("the story's accounts are being compared, before all other stories; ask again in a moment");
    }

    ApiStory Story(StoryPage story, IReadOnlyList<GridRow> rows) => new(
        JsonNode.Parse(BriefJson.Write(story.Brief))!, story.Reports,
        [.. rows.Select(row => new ApiRow(row.Happening.Id, [.. row.Cells.Select((c, i) => new ApiCell(
            story.Brief.Story.Reports[i], c.State.ToString().ToLowerInvariant(), [.. c.Marks.Select(m => m.Statement)], c.IsOmission, c.IsUpdate))]))],
        [.. rows.SelectMany(r => r.Cells).SelectMany(c => c.Marks)],
        [.. DecisionWords.About(story.Brief.Story, [.. cache.Get("decisions", r => r.Decisions())]).Select(d => new ApiDecision(d.Decision.Number, Labels.Of(d.Decision.Kind), d.Holds, DecisionWords.Of(d.Decision)))]);

    public JsonNode? Report(string id) => pool.Read(r => r.Reading(id)) is { } reading ? JsonNode.Parse(ReadingJson.Write(reading)) : null;

    public string? Text(string id) => pool.Read(r => r.Lists.Text(id));

    public JsonNode? Annotations(HttpContext context, string id) =>
        pool.Read(r => r.Reading(id)) is { } reading ? WebAnnotations.Of(reading, $"{context.Request.Scheme}://{context.Request.Host}") : null;

    public ApiClaim? Claim(string id, int statement) => pool.Read(r => ClaimPage.Read(r, id, statement)) is not { } claim ? null : new ApiClaim(
        ClaimPage.Mark(claim.Reading, claim.Claim), claim.Claim.Extent.In(claim.Reading.Report.Text).ToString(), claim.Happening?.Witnesses, claim.Tree, claim.OwnVoice, claim.History);

    public ApiPage<ExpectationRow>? Expectations(HttpContext context)
    {
        if (Labels.Parse<ExpectationStatus>(Query(context, "status") ?? "due") is not { } status)
        {
            return null;
        }

        var (page, holder) = (Page(context), Holder(context));
        var all = RecordSums.Expected(cache, Today, holder).GetValueOrDefault(status);
        var rows = RecordSums.Expectations(cache, status, holder, page, Today);
        return new ApiPage<ExpectationRow>(Head.LastDay, page, Math.Max(1, (all + RecordSums.ExpectationsPage - 1) / RecordSums.ExpectationsPage), [.. rows]);
    }

    public IReadOnlyList<ApiCount> ExpectationCounts(HttpContext context)
    {
        var counts = RecordSums.Expected(cache, Today, Holder(context));
        return [.. RecordSums.Statuses.Select(s => new ApiCount(Labels.Of(s), counts.GetValueOrDefault(s)))];
    }

    public IReadOnlyList<HolderRow> Holders() => [.. RecordSums.Holders(cache, Today)];

    public IReadOnlyList<ExpectationRow>? Calendar(HttpContext context) =>
        DateOnly.TryParseExact((Query(context, "month") ?? Today.ToString("yyyy-MM", CultureInfo.InvariantCulture)) + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year < 9999
            ? [.. RecordSums.Ending(cache, month, Today)]
            : null;

    public IReadOnlyList<ActorRow> Actors() => [.. RecordSums.Actors(cache)];

    public ApiActor? Actor(string key)
    {
        var ties = cache.Get("ties of " + key, r => r.Lists.Ties.Of(key, 60));
        // Some that ties tell apart no report mentions under that key.
        if ((cache.Get("actor " + key, r => r.Lists.Actors.ByKey(key)) ?? (ties.IsEmpty ? null : new ActorRow(key, null, null, 0))) is not { } row)
        {
            return null;
        }

        var coverage = cache.Get("coverage " + key, r => r.Lists.Actors.Coverage(key));
        var events = cache.Get("events of " + key, r => r.Lists.Ties.EventsOf(key, 2000));
        return new ApiActor(row, names.Of(row), ChangeWords.Of(coverage, Today), SeriesPoint.Of(coverage, events), [.. ties], [.. events], [.. cache.Get("api stories of " + key, r => r.Lists.Actors.Stories(key, 25))]);
    }

    public ApiPlaces Places()
    {
        var places = RecordSums.Places(cache);
        return new ApiPlaces([.. places.Where(p => p.Country is not null).Select(p => new ApiCount(p.Country!, p.Count))], places.Where(p => p.Country is null).Sum(p => p.Count));
    }

    public IReadOnlyList<TieRow> Ties() => [.. RecordSums.Ties(cache)];

    public ApiTie? Tie(string first, string second)
    {
        if (cache.Get($"tie {first} {second}", r => r.Lists.Ties.Between(first, second)) is not { } row)
        {
            return null;
        }

        var events = cache.Get($"events {first} {second}", r => r.Lists.Ties.EventsBetween(first, second, 2000));
        return new ApiTie(row, SeriesPoint.Of(cache.Get($"coverage {first} {second}", r => r.Lists.Actors.Coverage(first, second)), events), cache.Get($"events change {first} {second}", r => TieChanges.Read(r, first, second, Today)), [.. events]);
    }

    public IReadOnlyList<OutletRow> Outlets() => [.. RecordSums.Outlets(cache)];

    public ApiOutlet? Outlet(string name) => cache.Get("outlet " + name, r => r.Lists.Outlets.ByName(name)) is not { } row ? null : new ApiOutlet(
        row, [.. cache.Get("carried " + name, r => r.Lists.Outlets.Carried(name, 30)).Select(c => new ApiCount(c.Outlet, c.Count))],
        SeriesPoint.Of(cache.Get("volume " + name, r => r.Lists.Outlets.Volume(name)), []));

    public ApiPage<ApiHit> Search(HttpContext context)
    {
        var question = SearchQuestions.Of(cache, names, Query(context, "q"), Query(context, "actor"), Query(context, "type"), Day(context, "from"), Day(context, "to"), Query(context, "outlet"));
        var numbers = question.IsEmpty ? [] : cache.Get("search " + question, r => r.Lists.Search.Find(question));
        var page = Page(context);
        var hits = pool.Read(r => r.Lists.Search.Read(numbers.Skip((page - 1) * 20).Take(20), question.Event)).Select(h => SearchResult.Of(h, question));
        return new ApiPage<ApiHit>(Head.LastDay, page, Math.Max(1, (numbers.Count + 19) / 20), [.. hits.Select(h => new ApiHit(h.Hit.Report, h.Statements))]);
    }

    public ApiHealth Health()
    {
        var totals = RecordSums.Totals(cache);
        return new ApiHealth(
            totals.Reports, totals.Editions, totals.Statements, totals.Stories, Head.Waiting, Head.LastNumber, [.. cache.Get("runs", r => r.Lists.Runs.Last(40))],
            [.. RecordSums.Provenances(cache).Where(p => p.Reports > 0).Select(p => new ApiProvenance(p.Program, p.Packs.Split('\n'), p.Reports))]);
    }

    RecordHead Head => cache.Get("head", RecordHead.Read);

    DateOnly Today => Head.LastDay ?? DateOnly.MinValue;

    /// <summary>An empty holder is the reports themselves.</summary>
    static string? Holder(HttpContext context) => context.Request.Query.TryGetValue("holder", out var holder) ? holder.ToString().Trim() : null;

    internal static string? Query(HttpContext context, string name) => context.Request.Query[name].ToString() is { Length: > 0 } text ? text[..Math.Min(200, text.Length)] : null;

    static int Page(HttpContext context) => int.TryParse(Query(context, "page"), out var page) ? Math.Clamp(page, 1, 100_000) : 1;

    static DateOnly? Day(HttpContext context, string name) => DateOnly.TryParseExact(Query(context, name), "yyyy-MM-dd", out var day) ? day : null;
}
