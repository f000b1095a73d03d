using Parallax.Comparing.Words;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Happenings;

/// <summary>A statement with all that comparing looks at, worked out once.</summary>
public sealed class Telling
{
    Telling(Reading reading, Statement statement) => (Reading, Statement) = (reading, statement);

    /// <summary>The reading that the statement is from.</summary>
    public Reading Reading { get; }

    /// <summary>The statement.</summary>
    public Statement Statement { get; }

    /// <summary>Its report.</summary>
    public Report Report => Reading.Report;

    /// <summary>Where it is in the record.</summary>
    public StatementRef Ref => new(Report.Id, Statement.Id);

    /// <summary>Whether it stands in the headline.</summary>
    public bool InTitle => Statement.Trigger.Start < Report.BodyStart;

    /// <summary>The words that name the event.</summary>
    public required TermBag Trigger { get; init; }

    /// <summary>The content words of the extent, the trigger's left out.</summary>
    public required TermBag Around { get; init; }

    /// <summary>All content words of the extent.</summary>
    public required TermBag All { get; init; }

    /// <summary>Names in the extent, pronouns and descriptions by the name that they stand for: lower-case words.</summary>
    public required IReadOnlySet<string> Names { get; init; }

    /// <summary>Actors among the participants: country codes, else keys.</summary>
    public required IReadOnlySet<string> Agents { get; init; }

    /// <summary>Actors acted on.</summary>
    public required IReadOnlySet<string> Patients { get; init; }

    /// <summary>The days told; open where nothing tells.</summary>
    public DayInterval Days => Statement.When?.Days ?? default;

    /// <summary>The days that its own sentence tells; open where they come only from what stands around it.</summary>
    public DayInterval ToldDays => Statement.When is { Time: { } time, Days: var days } && Reading.Sentences[Statement.Sentence].Overlaps(Reading.Times[time].Span) ? days : default;

    /// <summary>How long it lasted, of a definite length, where its extent tells that; null else.</summary>
    public Time? Length => Reading.Times.FirstOrDefault(
        t => t.Type == TimeType.Duration && t.Value.Length > 2 && !t.Value.Contains('X', StringComparison.Ordinal) && Statement.Extent.Contains(t.Span));

    /// <summary>Whether the statement says of something told that it is untrue ("reports of mortars are an invention").</summary>
    public bool Refutes { get; init; }

    /// <summary>Whether its innermost source commits itself to what took place or did not: no headline, nothing to come, possible, asked or kept silent.</summary>
    public bool IsCommitted =>
        !InTitle && Statement.Silence is null && Statement.Realis != Realis.Future
        && Statement.Factuality is Factuality.Certain or Factuality.Probable or Factuality.CertainlyNot or Factuality.ProbablyNot;

    /// <summary>Whether its innermost source holds it to be so or not so, come or still to come: no headline, no silence, nothing possible or left open.</summary>
    public bool IsHeld =>
        !InTitle && Statement.Silence is null && Sign != 0
        && Statement.Factuality is Factuality.Certain or Factuality.Probable or Factuality.CertainlyNot or Factuality.ProbablyNot;

    /// <summary>+1 where the innermost source says it is so, however surely, -1 where it says it is not, 0 where it is left open; what is called untrue is not so.</summary>
    public int Sign => Refutes ? -Told : Told;

    int Told => Statement.Factuality switch
    {
        Factuality.Certain or Factuality.Probable or Factuality.Possible => 1,
        Factuality.CertainlyNot or Factuality.ProbablyNot or Factuality.PossiblyNot => -1,

        // "denied a report that it had paid": whatever is left open, the one who denies does not leave it so.
        _ => Statement.Silence is null && Statement.Sources is [.., { Stance: Stance.Denies }] ? -1 : 0,
    };

    /// <summary>Makes the view of one statement; without word classes nothing refutes.</summary>
    public static Telling Of(Reading reading, Statement statement, WordLexicon lexicon, WordClasses? classes = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(lexicon);
        var text = reading.Report.Text;
        var trigger = WordSpans.Of(text, statement.Trigger.Start, statement.Trigger.End).Concat(WordSpans.Of(statement.Predicate)).Select(lexicon.Of).ToArray();
        var heads = trigger.Select(w => w.Base).ToHashSet(StringComparer.Ordinal);
        var words = WordSpans.Of(text, statement.Extent.Start, statement.Extent.End).Select(lexicon.Of).ToArray();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in reading.Mentions)
        {
            if (statement.Extent.Contains(mention.Span) && mention.Kind != Model.Mentions.MentionKind.Description)
            {
                names.UnionWith(WordSpans.Of(mention.Name).Select(n => lexicon.Of(n)).Where(w => w.Weight >= Word.LeastWeight).Select(w => w.Base));
            }
        }

        return new Telling(reading, statement)
        {
            Trigger = new TermBag(trigger, 0.2),
            Around = new TermBag(words.Where(w => !heads.Contains(w.Base))),
            All = new TermBag(words.Concat(trigger)),
            Names = names,
            Refutes = classes?.Has(text, statement.Trigger, "falsehood") == true,
            Agents = Actors(reading, statement.Agents),
            Patients = Actors(reading, statement.Patients),
        };
    }

    static HashSet<string> Actors(Reading reading, EquatableList<int> mentions)
    {
        var actors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var m in mentions)
        {
            var mention = reading.Mentions[m];
            actors.Add(mention.Actor is { } actor ? actor.Country ?? actor.Key : mention.Name.ToLowerInvariant());
        }

        return actors;
    }
}
