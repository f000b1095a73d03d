using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Times;

/// <summary>Finds time expressions and the days they mean (TimeML TIMEX3).</summary>
public static class TimeReading
{
    /// <summary>The grammar's rules with the line that tells why each is so; examples of each are in the pack's table <c>tests</c>.</summary>
    public static IReadOnlyList<(string Id, string Reason)> Rules { get; } = [.. TimeGrammar.Rules.Select(r => (r.Id, r.Reason))];

    /// <summary>Reads all times of a text.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="published">The report's day, the anchor of relative times; null where unknown: they stay relative then.</param>
    /// <param name="knowledge">The packs.</param>
    public static EquatableList<Time> Read(AnalyzedText text, DateOnly? published, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(knowledge);
        var vocabulary = knowledge.Table(TimeVocabulary.From);
        var scan = TimeScan.Of(text.Text, vocabulary);
        var context = new TimeContext(scan, vocabulary, published, text.Tokens);
        var finds = new List<TimeFind>();
        var sentence = -1;
        for (var i = 0; i < scan.Count;)
        {
            ref readonly var token = ref scan[i];
            if (token.End == token.Start)
            {
                context.Year = null;
                i++;
                continue;
            }

            var candidate = token.Word is { } word ? (word.Kinds & TimeGrammar.Starts) != 0 : token.Digits > 0 || token.Mark == '\'';
            if (candidate && context.Year is not null && context.Sentence(i) is var at && at != sentence)
            {
                context.Year = null;
            }

            if (!candidate || TimeGrammar.Match(context, i, edges: true) is not { } find)
            {
                i++;
                continue;
            }

            if (find.Value.Length > 0)
            {
                sentence = find.IsAbsolute ? context.Sentence(i) : sentence;
                Add(context, finds, find);
                if (find.Tail is { } tail)
                {
                    Add(context, finds, tail with { Rule = find.Rule });
                    find = tail;
                }
            }

            i = find.End;
        }

        return [.. finds.Select((f, id) => new Time(id, scan.Span(f.First, f.End), f.Type, f.Value, f.Days, f.Anchored, f.Rule))];
    }

    static void Add(TimeContext context, List<TimeFind> finds, TimeFind find)
    {
        var before = finds.Count > 0 ? finds[^1] : null;
        if (before is not null && BoundReading.AreEnds(context, before, find))
        {
            find = Later(context, before, find);
            if (before.Days.From is { } from && find.Days.To is { } to && from <= to)
            {
                finds[^1] = before with { Days = new(from, to) };
                find = find with { Days = new(from, to) };
            }
        }
        else
        {
            find = find with { Days = BoundReading.Days(context, find, before) };
        }

        finds.Add(find);
        Remember(context, find);
    }

    /// <summary>The end of a stretch does not lie before its start: "from Sunday to Wednesday" ends in the week after.</summary>
    static TimeFind Later(TimeContext context, TimeFind start, TimeFind end) =>
        context.Anchor is not null && end.Rule is "weekday" && start.Point is { } first && end.Point is { } last && last.First < first.First
        && last.Moved(Grain.Week, (first.First.DayNumber - last.First.DayNumber + 6) / 7) is { } moved
            ? end with { Point = moved, Value = moved.Value + (end.Value.Length > 10 ? end.Value[10..] : ""), Days = moved.Days }
            : end;

    static void Remember(TimeContext context, TimeFind find)
    {
        if (find.Point is not { } point || find.Type is TimeType.Duration or TimeType.Set)
        {
            return;
        }

        context.Focus = point;
        context.FocusAnchored = find.Anchored;
        if (point.Grain is Grain.Quarter && find.Rule is not ("duration.ago" or "duration.offset" or "period.year-earlier"))
        {
            context.Period = point;
        }

        if (find.IsAbsolute && point.Grain >= Grain.Year)
        {
            context.Year = context.Anchor is { } anchor && point.First.Year >= anchor.Year ? null : point.First.Year;
        }
    }
}
