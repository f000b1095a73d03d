using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Store.Views;

namespace Parallax.Web.Api;

/// <summary>All routes of the API.</summary>
static class ApiRoutes
{
    static readonly ApiParameter Page = new("page", "integer", "the page, from 1");

    /// <summary>Looking.</summary>
    public static IReadOnlyList<ApiRoute> Answers { get; } =
    [
        Get("/stories", "Stories, a page of them.", typeof(ApiPage<StoryRow>), (c, a) => a.Stories(c), new("order", "string", "latest, witnesses or conflicts"),
            new("after", "integer", "a report's number: fresh counts what was stored after it; /health tells the last one"), Page),
        Get("/stories/{story}", "One story: the brief in the record's format, and the parallax view.", typeof(ApiStory), (c, a) => a.Story(c, Part(c, "story"))),
        Get("/reports/{report}", "One report's reading in the record's format (docs/format/reading.schema.json).", null, (c, a) => a.Report(Part(c, "report"))),
        Get("/reports/{report}/text", "A report's text, which all offsets refer to.", null, (c, a) => a.Text(Part(c, "report"))) with { Media = "text/plain" },
        Get("/reports/{report}/annotations", "Every span of a reading as a W3C Web Annotation.", null, (c, a) => a.Annotations(c, Part(c, "report"))) with { Media = "application/ld+json" },
        Get("/reports/{report}/statements/{statement}", "A claim: its source tree, and its history over editions.", typeof(ApiClaim),
            (c, a) => int.TryParse(Part(c, "statement"), out var n) ? a.Claim(Part(c, "report"), n) : null),
        Get("/expectations", "Expectations of one status, a page of them.", typeof(ApiPage<ExpectationRow>), (c, a) => a.Expectations(c),
            new("status", "string", "due, overdue, open, met, met otherwise, missed, changed or cancelled; due unless given"), new("holder", "string", "only this outermost holder's; empty for what reports expect in their own voice"), Page),
        Get("/expectations/counts", "How many expectations each status has.", typeof(IReadOnlyList<ApiCount>), (c, a) => a.ExpectationCounts(c), new ApiParameter("holder", "string", "only this outermost holder's; empty for what reports expect in their own voice")),
        Get("/expectations/calendar", "Expectations whose window ends in a month, by that day.", typeof(IReadOnlyList<ExpectationRow>), (c, a) => a.Calendar(c),
            new ApiParameter("month", "string", "the month, 2025-03; that of the last report unless given")),
        Get("/expectations/holders", "Who has expected most, and how that came out.", typeof(IReadOnlyList<HolderRow>), (_, a) => a.Holders()),
        Get("/actors", "Actors by how many reports mention them.", typeof(IReadOnlyList<ActorRow>), (_, a) => a.Actors()),
        Get("/actors/{actor}", "One actor: coverage and its change, happenings, ties, latest stories.", typeof(ApiActor), (c, a) => a.Actor(Part(c, "actor"))),
        Get("/places", "Located happenings by country, and how many are not located.", typeof(ApiPlaces), (_, a) => a.Places()),
        Get("/ties", "Pairs of actors by how many coded happenings they have.", typeof(IReadOnlyList<TieRow>), (_, a) => a.Ties()),
        Get("/ties/{first}/{second}", "One pair: series, change against the last 4 and 52 weeks, coded happenings.", typeof(ApiTie), (c, a) => a.Tie(Part(c, "first"), Part(c, "second"))),
        Get("/outlets", "What is observed of outlets.", typeof(IReadOnlyList<OutletRow>), (_, a) => a.Outlets()),
        Get("/outlets/{outlet}", "One outlet, whose text it carries, and its reports over time.", typeof(ApiOutlet), (c, a) => a.Outlet(Part(c, "outlet"))),
        Get("/search", "Reports and statements, a page of them.", typeof(ApiPage<ApiHit>), (c, a) => a.Search(c), new("q", "string", "words that a report has"),
            new("actor", "string", "an actor's name, key or country code"), new("type", "string", "a PLOVER event type"), new("from", "string", "first day of publication, 2025-03-04"),
            new("to", "string", "last day of publication"), new("outlet", "string", "an outlet"), Page),
        Get("/health", "What was read, what was rejected, and how fast.", typeof(ApiHealth), (_, a) => a.Health()),
        Get("/openapi.json", "This document.", null, (c, _) => OpenApiDocument.Of($"{c.Request.Scheme}://{c.Request.Host}")) with { Media = "application/openapi+json" },
    ];

    /// <summary>Changing.</summary>
    public static IReadOnlyList<ApiRoute> Changes { get; } =
    [
        new("POST", "/reports", "Takes a file in: text, HTML, JSON or JSON lines, packed or not.", typeof(ApiDrop), [new("name", "string", "the file's name, whose ending tells its format")],
            (c, _) => Changing(c).Take(c)) { Takes = ["text/plain", "text/html", "application/json", "application/jsonl", "application/gzip"] },
        new("GET", "/drops/{drop}", "How far an upload is.", typeof(ApiDrop), [], (c, _) => Task.FromResult<object?>(Changing(c).Drop(Part(c, "drop")))),
        new("POST", "/stories/{story}/split", "Takes reports out of a story.", typeof(ApiRevised), [], (c, _) => Changing(c).Revise(c, "split", Part(c, "story"))) { Takes = ["application/json"], Body = typeof(ApiRevision) },
        new("POST", "/stories/{story}/merge", "Merges another story into a story.", typeof(ApiRevised), [], (c, _) => Changing(c).Revise(c, "merge", Part(c, "story"))) { Takes = ["application/json"], Body = typeof(ApiRevision) },
        new("POST", "/undo", "Takes a split or a merge back; the last one unless told.", typeof(ApiRevised), [], (c, _) => Changing(c).Revise(c, "undo", "")) { Takes = ["application/json"], Body = typeof(ApiRevision) },
    ];

    /// <summary>All, in the order of the document.</summary>
    public static IEnumerable<ApiRoute> All => Answers.Concat(Changes);

    /// <summary>Makes them answer.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var route in All)
        {
            app.MapMethods("/api" + route.Path, [route.Method], context => Answer(context, route));
        }
    }

    static async Task Answer(HttpContext context, ApiRoute route)
    {
        var found = await route.Handle(context, Service<ApiAnswers>(context));
        var response = context.Response;
        if (found is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            found = new ApiProblem("there is no such thing in this record");
        }

        switch (found)
        {
            case string text:
                response.ContentType = route.Media + "; charset=utf-8";
                await response.WriteAsync(text, context.RequestAborted);
                break;
            case JsonNode node:
                response.ContentType = route.Media;
                await response.WriteAsync(node.ToJsonString(ApiJson.Options), context.RequestAborted);
                break;
            default:
                response.ContentType = "application/json";
                await System.Text.Json.JsonSerializer.SerializeAsync(response.Body, found, found.GetType(), ApiJson.Options, context.RequestAborted);
                break;
        }
    }

    static ApiRoute Get(string path, string words, Type? answer, Func<HttpContext, ApiAnswers, object?> handle, params ApiParameter[] query) =>
        new("GET", path, words, answer, query, (c, a) => Task.FromResult(handle(c, a)));

    static string Part(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    static ApiChanges Changing(HttpContext context) => Service<ApiChanges>(context);

    static T Service<T>(HttpContext context) => (T)context.RequestServices.GetService(typeof(T))!;
}
