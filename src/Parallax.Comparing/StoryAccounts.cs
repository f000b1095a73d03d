using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Knowledge;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing;

/// <summary>A story's statements in order of their reports, with who their witnesses are: what all comparing starts from.</summary>
public sealed class StoryAccounts
{
    readonly Dictionary<string, int> _group = new(StringComparer.Ordinal);
    readonly Dictionary<(string, int), TermBag> _sentences = [];
    readonly Dictionary<string, DateOnly?> _days = new(StringComparer.Ordinal);

    /// <summary>Takes the readings that belong to the story, oldest first, the undated last.</summary>
    public StoryAccounts(Story story, IEnumerable<Reading> readings, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(knowledge);
        Knowledge = knowledge;
        Lexicon = knowledge.Table(WordLexicon.From);
        var place = story.Reports.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i, StringComparer.Ordinal);
        Readings = [.. readings.Where(r => place.ContainsKey(r.Report.Id)).OrderBy(r => r.Report.Published.Day ?? DateOnly.MaxValue).ThenBy(r => place[r.Report.Id])];
        foreach (var reading in Readings)
        {
            _group[reading.Report.Id] = place[reading.Report.Id];
            _days[reading.Report.Id] = reading.Report.Published.Day;
        }

        foreach (var copies in story.Copies)
        {
            string[] known = [.. copies.Where(_group.ContainsKey)];
            foreach (var id in known)
            {
                _group[id] = place[known[0]];

                // A copy without a date carries its original's news.
                _days[id] ??= known.Select(k => _days[k]).Min();
            }
        }

        var classes = knowledge.Table(WordClasses.From);
        Tellings = [.. Readings.SelectMany(r => r.Statements.Select(s => Telling.Of(r, s, Lexicon, classes)))];
    }

    /// <summary>The packs.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>Words.</summary>
    public WordLexicon Lexicon { get; }

    /// <summary>Readings, oldest first.</summary>
    public IReadOnlyList<Reading> Readings { get; }

    /// <summary>Statements, by report and position.</summary>
    public IReadOnlyList<Telling> Tellings { get; }

    /// <summary>The number that a report shares with its copies.</summary>
    public int Group(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        return _group[telling.Report.Id];
    }

    /// <summary>The content words of a statement's whole sentence.</summary>
    public TermBag Sentence(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        var key = (telling.Report.Id, telling.Statement.Sentence);
        if (!_sentences.TryGetValue(key, out var bag))
        {
            var span = telling.Reading.Sentences[telling.Statement.Sentence];
            _sentences[key] = bag = new TermBag(WordSpans.Of(telling.Report.Text, span.Start, span.End).Select(Lexicon.Of));
        }

        return bag;
    }

    /// <summary>The number that a report shares with its copies.</summary>
    public int Group(string report) => _group[report];

    /// <summary>The day whose news a report carries: its own, else that of the report it copies.</summary>
    public DateOnly? Day(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        return _days[telling.Report.Id];
    }

    /// <summary>Whether the second report is known to be newer than the first.</summary>
    public bool IsLater(Telling first, Telling second) => Day(first) is { } a && Day(second) is { } b && a < b;

    /// <summary>
    /// Whose word a statement is: the outermost source where it is named, so that a source quoted by five outlets is one witness; else the report, a copy being
    /// no other witness than its original. A headline is none.
    /// </summary>
    public Witness? Witness(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        if (telling.InTitle)
        {
            return null;
        }

        var sources = telling.Statement.Sources;
        return sources.Count > 0 && SourceKey(telling, sources[0]) is { } key
            ? new Witness(key, IsSource: true)
            : new Witness(_group[telling.Report.Id].ToString(System.Globalization.CultureInfo.InvariantCulture), IsSource: false);
    }

    /// <summary>Names of a statement's sources as the brief shows them, outermost first: the text's words, and for a pronoun the name that it stands for.</summary>
    public static IEnumerable<string> SourceNames(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        return telling.Statement.Sources.Select(s => s switch
        {
            { Mention: { } m } when telling.Reading.Mentions[m] is { Kind: MentionKind.Pronoun, Antecedent: not null } pronoun => pronoun.Name,
            { Span: { } span } => span.In(telling.Report.Text).ToString(),
            _ => "unnamed",
        });
    }

    /// <summary>Whether two statements are by the same path of sources, whatever these are called: "Mr. Trump" is "Donald Trump". One who contradicts himself is no two accounts.</summary>
    public static bool SameSources(Telling one, Telling other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Statement.Sources.Select(s => SourceKey(one, s)).SequenceEqual(other.Statement.Sources.Select(s => SourceKey(other, s)), StringComparer.Ordinal);
    }

    /// <summary>One side of a comparison, made of a statement.</summary>
    public static ComparisonSide Side(Telling telling, Model.TextSpan span, string value)
    {
        ArgumentNullException.ThrowIfNull(telling);
        return new ComparisonSide(telling.Report.Id, telling.Statement.Id, span, value, [.. SourceNames(telling)]);
    }

    /// <summary>The family name of the person whose words a statement's innermost source are, by name or by a pronoun that stands for one; null where it is nobody named.</summary>
    public static string? Speaker(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        return telling.Statement.Sources is [.., { Mention: { } m }] ? FamilyName(telling.Reading, telling.Reading.Mentions[m]) : null;
    }

    /// <summary>Reports name one person in full, by title or by family name alone: in one story the last is enough.</summary>
    static string? FamilyName(Reading reading, Mention mention)
    {
        var person = mention.Kind == MentionKind.Person ? mention : mention.Antecedent is { } a && reading.Mentions[a] is { Kind: MentionKind.Person } named ? named : null;
        return person?.Name[(person.Name.LastIndexOf(' ') + 1)..];
    }

    static string? SourceKey(Telling telling, Source source)
    {
        if (source.Mention is { } m && telling.Reading.Mentions[m] is { Actor: { } actor } mention)
        {
            return actor.Id is null && FamilyName(telling.Reading, mention) is { } family ? family
                : actor.Name is null && actor.Id is null ? actor.Key + mention.Name : actor.Key;
        }

        return source.Span is { } span ? span.In(telling.Report.Text).ToString().ToLowerInvariant() : null;
    }
}
