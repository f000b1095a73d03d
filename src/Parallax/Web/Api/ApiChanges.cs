using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Parallax.Runs;
using Parallax.Web.Drop;
using Parallax.Web.Records;

namespace Parallax.Web.Api;

/// <summary>What the API's POST routes do: take reports in, split, merge, undo.</summary>
sealed class ApiChanges(DropRoom room, WriteLock writing, RecordCache cache, Workbench bench)
{
    /// <summary>Takes the body in as one file, whose name or media type tells the format.</summary>
    public async Task<object?> Take(HttpContext context)
    {
        var name = ApiAnswers.Query(context, "name") ?? context.Request.ContentType?.Split(';')[0].Trim() switch
        {
            "application/json" => "body.json",
            "application/jsonl" or "application/x-ndjson" => "body.jsonl",
            "text/html" => "body.html",
            _ => "body",
        };
        try
        {
            var id = await room.Take(name, context.Request.Body, context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            context.Response.Headers.Location = "/api/drops/" + id;
            return Drop(id);
        }
        catch (DropException e)
        {
            context.Response.StatusCode = e.Status;
            return new ApiProblem(e.Message);
        }
    }

    /// <summary>How far an upload is.</summary>
    public ApiDrop? Drop(string id) => room.State(id) is not { } s ? null : new ApiDrop(
        s.Id, s.Stage, s.IsDone, s.Share, s.Counts.New, s.Counts.Changed, s.Counts.Held, s.Counts.SetAside, s.Counts.Rejected, s.Messages, s.Reports, [.. s.Stories.Select(t => t.Id)]);

    /// <summary>Splits, merges or undoes.</summary>
    public async Task<object?> Revise(HttpContext context, string kind, string id)
    {
        ApiRevision? asked;
        try
        {
            asked = await JsonSerializer.DeserializeAsync<ApiRevision>(context.Request.Body, ApiJson.Options, context.RequestAborted);
        }
        catch (JsonException e)
        {
            return Problem(context, StatusCodes.Status400BadRequest, "the body is no such JSON: " + e.Message);
        }

        try
        {
            var done = writing.With(record =>
            {
                var story = record.Story(id);
                var revision = kind switch
                {
                    "undo" => StoryRevision.Undo(record, bench, asked?.Decision, asked?.Reason ?? ""),
                    _ when story is null => null,
                    "split" => StoryRevision.Split(record, bench, story, asked?.Reports ?? [], asked?.Reason ?? ""),
                    _ => record.Story(asked?.Other ?? "") is { } other
                        ? StoryRevision.Merge(record, bench, story, other, asked?.Reason ?? "")
                        : throw new RevisionException($"'{asked?.Other}' is no story's id"),
                };
                if (revision is not null)
                {
                    ViewRun.Run(record, bench, revision.Stories.Count);
                }

                return revision;
            });
            cache.Changed(atOnce: true);
            return done is null ? null : new ApiRevised(done.Decision.Number, [.. done.Stories.Select(s => s.Id)]);
        }
        catch (RevisionException e)
        {
            return Problem(context, StatusCodes.Status409Conflict, e.Message);
        }
    }

    static ApiProblem Problem(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return new ApiProblem(message);
    }
}
