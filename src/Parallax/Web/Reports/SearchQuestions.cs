using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Store.Views;
using Parallax.Web.Records;

namespace Parallax.Web.Reports;

/// <summary>From what a reader types to what the record is asked: actors and outlets by the names that pages show, in any case.</summary>
static class SearchQuestions
{
    const int Longest = 200;

    /// <summary>The question; what is blank is not asked.</summary>
    public static SearchQuestion Of(RecordCache cache, ActorNames names, string? words, string? actor, string? type, DateOnly? from, DateOnly? to, string? outlet) => new(
        Given(words), Given(actor) is { } who ? Actor(cache, names, who) : null,
        Given(type) is { } told && Labels.Parse<EventType>(told.ToUpperInvariant()) is { } known ? Labels.Of(known) : null, from, to,
        Given(outlet) is { } where ? RecordSums.Outlets(cache).FirstOrDefault(o => Same(o.Name, where))?.Name ?? where : null);

    static string Actor(RecordCache cache, ActorNames names, string given) =>
        names.KeyOf(given) ?? RecordSums.Actors(cache).FirstOrDefault(a => Same(names.Of(a), given))?.Key ?? given;

    static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim()[..Math.Min(Longest, text.Trim().Length)];
}
