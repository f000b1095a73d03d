using Parallax.Comparing.Words;

namespace Parallax.Comparing.Happenings;

/// <summary>What stands around statements of any number of reports, worked out once for all pairs of them: their reports, sentences and the words beside their triggers.</summary>
public sealed class Surroundings
{
    /// <summary>How many words before and after a trigger are beside it.</summary>
    const int Window = 5;

    /// <summary>How many of them are next to it.</summary>
    const int Next = 2;

    readonly TermBag[] _sentences;
    readonly TermBag[] _beside;
    readonly HashSet<string>[] _next;
    readonly int[] _report;
    readonly double[] _support;

    /// <summary>Looks around each telling.</summary>
    public Surroundings(IReadOnlyList<Telling> tellings, WordLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        ArgumentNullException.ThrowIfNull(lexicon);
        Tellings = tellings;
        Reports = new ReportLikeness([.. tellings.Select(t => t.Reading).DistinctBy(r => r.Report.Id)], lexicon);
        _report = [.. tellings.Select(t => Reports.Of(t.Report.Id))];
        var sentences = new Dictionary<(int, int), TermBag>();
        (_sentences, _beside, _next) = (new TermBag[tellings.Count], new TermBag[tellings.Count], new HashSet<string>[tellings.Count]);
        for (var i = 0; i < tellings.Count; i++)
        {
            var (t, key) = (tellings[i], (_report[i], tellings[i].Statement.Sentence));
            var span = t.Reading.Sentences[t.Statement.Sentence];
            if (!sentences.TryGetValue(key, out var sentence))
            {
                sentences[key] = sentence = new TermBag(WordSpans.Of(t.Report.Text, span.Start, span.End).Select(lexicon.Of));
            }

            Word[] before = [.. Words(t, span.Start, t.Statement.Trigger.Start, lexicon).TakeLast(Window)];
            Word[] after = [.. Words(t, t.Statement.Trigger.End, span.End, lexicon).Take(Window)];
            _sentences[i] = sentence;
            _beside[i] = new TermBag(before.Concat(after));
            _next[i] = [.. before.TakeLast(Next).Concat(after.Take(Next)).Where(w => w.Weight > Word.LeastWeight).Select(w => w.Base)];
        }

        _support = Supports();
    }

    /// <summary>The statements.</summary>
    public IReadOnlyList<Telling> Tellings { get; }

    /// <summary>Their reports.</summary>
    public ReportLikeness Reports { get; }

    /// <summary>The report of a telling, as <see cref="Reports"/> counts them.</summary>
    public int Report(int telling) => _report[telling];

    /// <summary>The words of a telling's sentence.</summary>
    public TermBag Sentence(int telling) => _sentences[telling];

    /// <summary>The words beside a telling's trigger.</summary>
    public TermBag Beside(int telling) => _beside[telling];

    /// <summary>How many telling words next to both triggers are the same.</summary>
    public int SharedNext(int a, int b) => _next[a].Count(_next[b].Contains);

    /// <summary>Of the reports like a telling's own, the share that has a trigger of its family: what all tell is the development itself, what one tells is by the way.</summary>
    public double Support(int telling) => _support[telling];

    static IEnumerable<Word> Words(Telling telling, int start, int end, WordLexicon lexicon) =>
        start >= end ? [] : WordSpans.Of(telling.Report.Text, start, end).Select(lexicon.Of);

    double[] Supports()
    {
        var having = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var i = 0; i < Tellings.Count; i++)
        {
            foreach (var word in Tellings[i].Trigger.Words)
            {
                if (!having.TryGetValue(word.Family, out var reports))
                {
                    having[word.Family] = reports = [];
                }

                reports.Add(_report[i]);
            }
        }

        var known = new Dictionary<(int, string), double>();
        return
        [
            .. Tellings.Select((t, i) =>
            {
                string[] families = [.. t.Trigger.Words.Select(w => w.Family)];
                var key = (_report[i], string.Join(' ', families));
                if (!known.TryGetValue(key, out var support))
                {
                    var (with, all) = (0.0, 0.0);
                    for (var other = 0; other < Reports.Count; other++)
                    {
                        if (other != _report[i])
                        {
                            var near = Reports.Words(_report[i], other) * Reports.Words(_report[i], other);
                            all += near;
                            with += families.Any(f => having[f].Contains(other)) ? near : 0;
                        }
                    }

                    known[key] = support = all == 0 ? 0 : with / all;
                }

                return support;
            }),
        ];
    }
}
