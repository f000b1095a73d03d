using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;
using Parallax.Reading.Events;

namespace Parallax.Reading;

/// <summary>When each predication takes place: by a time of its own, of a clause that describes what it is about, or of what stands above it.</summary>
public sealed class StatementTimes
{
    const int NewsDays = 2;
    const int FocusSentences = 3;

    readonly AnalyzedText _text;
    readonly EquatableList<Time> _times;
    readonly EquatableList<Predication> _predications;
    readonly PredicationOwners _owners;
    readonly int[][] _timesOf;
    readonly DayInterval? _lead;
    readonly DateOnly? _published;

    /// <summary>Shares the times among the predications.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="times">Its times.</param>
    /// <param name="predications">Its predications.</param>
    /// <param name="owners">To which predication each word belongs.</param>
    /// <param name="published">The report's day, where known.</param>
    public StatementTimes(AnalyzedText text, EquatableList<Time> times, EquatableList<Predication> predications, PredicationOwners owners, DateOnly? published)
    {
        (_text, _times, _predications, _owners) = (text, times, predications, owners);
        _published = published;
        _lead = published is { } day ? Lead(times, day) : null;
        _timesOf = owners.Share([.. times.Select(t => t.Span)]);
    }

    /// <summary>
    /// The days of a predication by its position: what its sentence tells; for what is past and coded, else the day of the news that the report tells, or that its paragraph speaks of;
    /// for what is coded and under way, else the report's day.
    /// </summary>
    /// <param name="predication">The predication.</param>
    /// <param name="realis">When it is, seen from the report.</param>
    public When? Of(int predication, Realis realis) =>
        OfItsSentence(predication) is { } told ? Day(told)
            : _predications[predication].Event is null || NamesTime(predication) ? null
            : realis == Realis.Past && (_lead ?? OfParagraph(predication)) is { } days ? new When(null, days)
            : realis == Realis.Ongoing && _published is { } day && IsUnderWay(_predications[predication]) ? new When(null, new DayInterval(day, day))
            : null;

    // "Nobody is being driven out": so it is on the day of the report.
    bool IsUnderWay(Predication predication)
    {
        if (_text.Tokens.Xpos(predication.Head) is not "VBG" && _text.Tokens.Child(predication.Head, "aux:pass") is var auxiliary && (auxiliary < 0 || _text.Tokens.Xpos(auxiliary) is not "VBG"))
        {
            return false;
        }

        foreach (var c in _text.Tokens.Children(predication.Head))
        {
            if (_text.Tokens.Is(c, "aux") && _text.Tokens.Lemma(c) == "be" && _text.Tokens.Xpos(c) is "VBZ" or "VBP")
            {
                return true;
            }
        }

        return false;
    }

    // What happens "on Tuesday night" is told as Tuesday's.
    When Day(When told) =>
        told is { Time: { } time, Days: { From: { } from, To: { } to } } && to.DayNumber == from.DayNumber + 1 && _times[time].Value.EndsWith("TNI", StringComparison.Ordinal)
            ? told with { Days = new DayInterval(from, from) }
            : told;

    // The last day that the sentences before name, inside the paragraph.
    DayInterval? OfParagraph(int predication)
    {
        var sentence = _text.Tokens.Sentence(_predications[predication].Head);
        for (var s = sentence - 1; s >= 0 && s >= sentence - FocusSentences; s--)
        {
            var (span, next) = (_text.Sentences[s].Span, _text.Sentences[s + 1].Span);
            if (_text.Text.AsSpan(span.End, next.Start - span.End).Contains('\n'))
            {
                return null;
            }

            for (var t = _times.Count - 1; t >= 0; t--)
            {
                if (span.Contains(_times[t].Span) && _times[t] is { Type: TimeType.Date or TimeType.Time, Days: { From: { } from, To: { } to } days })
                {
                    return to.DayNumber - from.DayNumber <= NewsDays && !(_published < from) ? days : null;
                }
            }
        }

        return null;
    }

    When? OfItsSentence(int predication)
    {
        if ((Own(predication) ?? OfWhatItIsAbout(predication)) is { } own)
        {
            return own;
        }

        // "began on Friday to celebrate …": what is done in another act's course shares its time, which is then taken from the context.
        for (var above = _owners.Above(predication); above >= 0; above = _owners.Above(above))
        {
            if (Own(above) is { } found)
            {
                return found with { Time = null };
            }
        }

        return OfSentence(predication);
    }

    // The news of a report is of its day or the two before: the first such day that it names is that of what it tells without a day.
    static DayInterval? Lead(EquatableList<Time> times, DateOnly published)
    {
        foreach (var time in times)
        {
            if (time.Type is TimeType.Date or TimeType.Time && time.Days is { From: { } from, To: { } to } && from <= published
                && to.DayNumber - from.DayNumber <= 1)
            {
                return from.DayNumber >= published.DayNumber - NewsDays ? time.Days : null;
            }
        }

        return null;
    }

    // A sentence with days of its own is told by them or by none.
    bool NamesTime(int predication)
    {
        var sentence = _text.Sentences[_text.Tokens.Sentence(_predications[predication].Head)].Span;
        return _times.Any(t => t.Type is TimeType.Date && sentence.Contains(t.Span));
    }

    // "The talks ended without a paper, after two days in Yevlakh on 21 September": the one stretch of days that its sentence names.
    When? OfSentence(int predication)
    {
        var sentence = _text.Sentences[_text.Tokens.Sentence(_predications[predication].Head)].Span;
        DayInterval? days = null;
        foreach (var time in _times)
        {
            if (time.Type is TimeType.Date or TimeType.Time && time.Days is { From: not null, To: not null } named && sentence.Contains(time.Span))
            {
                if (days is { } other && other != named)
                {
                    return null;
                }

                days = named;
            }
        }

        return days is { } found ? new When(null, found) : null;
    }

    When? Own(int predication)
    {
        var arguments = _predications[predication].Arguments.Where(a => a.Role == ParticipantRole.Time).Select(a => a.Span).ToArray();
        var own = _timesOf[predication]
            .Where(t => _times[t].Type is TimeType.Date or TimeType.Time)
            .OrderByDescending(t => arguments.Any(a => a.Overlaps(_times[t].Span)))
            .ThenByDescending(t => !_times[t].Days.IsOpen)
            .ThenBy(t => t)
            .ToArray();
        return own.Length == 0 ? null : new When(own[0], Range(own[0]) ?? _times[own[0]].Days);
    }

    // "attend a forum that runs from Sunday to Wednesday": the forum's days are the attendance's.
    When? OfWhatItIsAbout(int predication)
    {
        foreach (var argument in _predications[predication].Arguments)
        {
            if (argument.Role == ParticipantRole.Agent && _predications[predication].Event is { } code
                && _owners.At(argument.Head) is >= 0 and var shared && _predications[shared].Event?.Type == code.Type && Own(shared) is { } of)
            {
                return of with { Time = null };
            }

            if (argument.Role is not (ParticipantRole.Patient or ParticipantRole.Topic or ParticipantRole.Place))
            {
                continue;
            }

            if (_owners.At(argument.Head) is >= 0 and var named && named != predication && Own(named) is { } itself)
            {
                return itself with { Time = null };
            }

            foreach (var clause in _text.Tokens.Children(argument.Head))
            {
                if (_text.Tokens.Is(clause, "acl") && _owners.At(clause) is >= 0 and var describes && Own(describes) is { } found)
                {
                    return found with { Time = null };
                }
            }
        }

        return null;
    }

    // "from Sunday to Wednesday", "between May 3 and May 5", "Monday through Friday": two times that bound one stretch of days.
    DayInterval? Range(int time)
    {
        var (first, second) = Joined(time, time + 1) ? (time, time + 1) : Joined(time - 1, time) ? (time - 1, time) : (-1, -1);
        return first >= 0 && _times[first].Days.From is { } from && _times[second].Days.To is { } to && from <= to ? new DayInterval(from, to) : null;
    }

    bool Joined(int first, int second)
    {
        if (first < 0 || second >= _times.Count || _times[second].Span.Start < _times[first].Span.End)
        {
            return false;
        }

        var text = _text.Text;
        var before = text.AsSpan(0, _times[first].Span.Start).TrimEnd();
        return new TextSpan(_times[first].Span.End, _times[second].Span.Start).In(text).Trim() switch
        {
            "to" or "until" or "till" => EndsWith(before, "from"),
            "and" => EndsWith(before, "between"),
            "through" or "–" or "-" or "to the" => true,
            _ => false,
        };
    }

    static bool EndsWith(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetter(text[^(word.Length + 1)]));
}
