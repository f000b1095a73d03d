using Parallax.Knowledge.Actors;
using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Parallax.Runs;

namespace Parallax.Briefs;

/// <summary>A story's readings by id, and what lines need to know of them.</summary>
sealed class StoryIndex
{
    const int ShortestId = 6;
    const int QuoteLength = 220;

    readonly Dictionary<string, Model.Statements.Reading> _readings;
    readonly ActorTable _actors;

    public StoryIndex(StoryBrief story)
    {
        _readings = story.Readings.ToDictionary(r => r.Report.Id, StringComparer.Ordinal);
        _actors = story.Actors;
        var length = ShortestId;
        while (length < 16 && _readings.Keys.Select(id => id[..Math.Min(length, id.Length)]).Distinct(StringComparer.Ordinal).Count() < _readings.Count)
        {
            length++;
        }

        IdLength = length;
    }

    /// <summary>Characters by which the story's reports can be told apart.</summary>
    public int IdLength { get; }

    /// <summary>The id as lines show it.</summary>
    public string Short(string report) => report[..Math.Min(IdLength, report.Length)];

    /// <summary>The outlet of a report; its short id where the outlet is unknown.</summary>
    public string Outlet(string report) =>
        _readings.TryGetValue(report, out var reading) && reading.Report.Outlet != "unknown" ? reading.Report.Outlet : "report " + Short(report);

    /// <summary>A country by the name the reports use for it, else as it is given.</summary>
    public string Actor(string key) => _actors.ById(key)?.Name ?? key;

    /// <summary>A statement of the story; null where its report is not at hand.</summary>
    public Statement? Statement(StatementRef at) => Statement(at.Report, at.Statement);

    /// <summary>The statement's own characters.</summary>
    public Reference? Reference(StatementRef statement) =>
        Statement(statement.Report, statement.Statement) is { } found ? Reference(statement.Report, found.Extent) : null;

    /// <summary>Any characters of a report.</summary>
    public Reference? Reference(string report, TextSpan span)
    {
        if (!_readings.TryGetValue(report, out var reading) || span.End > reading.Report.Text.Length)
        {
            return null;
        }

        int? sentence = null;
        for (var i = 0; i < reading.Sentences.Count && sentence is null; i++)
        {
            sentence = reading.Sentences[i].Contains(span.Start) ? i + 1 : null;
        }

        return new Reference(report, sentence, span, BriefWords.OneLine(span.In(reading.Report.Text).ToString(), QuoteLength));
    }

    /// <summary>Whether a line rests on a sentence that mentions the actor.</summary>
    public bool Mentions(BriefLine line, string actor) =>
        line.References.Any(r => Mentions(r, actor)) || line.Below.Any(below => Mentions(below, actor));

    Statement? Statement(string report, int statement) =>
        _readings.TryGetValue(report, out var reading) && statement >= 0 && statement < reading.Statements.Count ? reading.Statements[statement] : null;

    bool Mentions(Reference reference, string actor)
    {
        var reading = _readings[reference.Report];
        var sentence = reference.Sentence is { } number ? reading.Sentences[number - 1] : reference.Span;
        return reading.Mentions.Any(m => sentence.Overlaps(m.Span) && (string.Equals(m.Actor?.Country, actor, StringComparison.OrdinalIgnoreCase)
            || m.Name.Contains(actor, StringComparison.OrdinalIgnoreCase)
            || m.Actor?.Name?.Contains(actor, StringComparison.OrdinalIgnoreCase) == true));
    }
}
