using Parallax.Comparing.Words;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;

namespace Parallax.Comparing.Happenings;

/// <summary>
/// How alike reports are, by their words and by the people they are about, and which of them tell one development. Two arrests of one kind are told in the same
/// words: what tells them apart is words that few of the reports share, and who was arrested.
/// </summary>
public sealed class ReportLikeness
{
    /// <summary>Least average likeness of reports that tell one development; chosen on training topics, as <see cref="Background"/> is.</summary>
    public const double LeastInDevelopment = 0.05;

    /// <summary>How many reports of other news are thought to stand beside these: among few reports a word's rarity in the news counts for more.</summary>
    const double Background = 50;

    /// <summary>How many of its likest reports make up a report's neighbourhood.</summary>
    const int Nearest = 5;

    readonly Dictionary<string, int> _at;
    readonly double[,] _words;
    readonly double[,] _people;
    readonly double[] _neighbourhood;

    /// <summary>Compares every report with every other.</summary>
    public ReportLikeness(IReadOnlyList<Reading> readings, WordLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(lexicon);
        _at = readings.Select((r, i) => (r.Report.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        _words = Cosines(WordVectors(readings, lexicon));
        _people = Cosines(PeopleVectors(readings));
        _neighbourhood = [.. Enumerable.Range(0, Count).Select(i => Others(i).Select(j => _words[i, j]).OrderDescending().Take(Nearest).DefaultIfEmpty(0).Average())];
        Loose = Group((i, j) => _words[i, j] * Both(i, j, 0.5, 0.65));
        Tight = Group((i, j) => _words[i, j] * Both(i, j, 0.2, 0.5));
    }

    /// <summary>How many reports.</summary>
    public int Count => _at.Count;

    /// <summary>Groups of reports by their words first.</summary>
    public Development Loose { get; }

    /// <summary>Groups of reports for which the people that they are about must be the same.</summary>
    public Development Tight { get; }

    /// <summary>A report's position.</summary>
    public int Of(string report) => _at[report];

    /// <summary>Likeness of words, 0 to 1.</summary>
    public double Words(int a, int b) => _words[a, b];

    /// <summary>Likeness of the people named, the often named first; -1 where a report names nobody.</summary>
    public double People(int a, int b) => _people[a, b];

    /// <summary>Likeness of words against how alike each is to the reports nearest to it.</summary>
    public double AgainstNearest(int a, int b) => _words[a, b] / (Math.Min(_neighbourhood[a], _neighbourhood[b]) + 0.02);

    /// <summary>Average likeness of the people named in two groups' reports.</summary>
    public double PeopleOfGroups(int a, int b) => Loose.Average(a, b, _people);

    /// <summary>Reports grouped, and how alike the groups are on average.</summary>
    public sealed class Development
    {
        readonly int[] _of;
        readonly ILookup<int, int> _members;
        readonly Dictionary<(int, int, double[,]), double> _averages = [];
        readonly double[,] _likeness;

        internal Development(int[] of, double[,] likeness)
        {
            (_of, _likeness) = (of, likeness);
            _members = Enumerable.Range(0, of.Length).ToLookup(i => of[i]);
        }

        /// <summary>Whether two reports are in one group.</summary>
        public bool IsOne(int a, int b) => _of[a] == _of[b];

        /// <summary>How alike the groups of two reports are; 0 for a report alone.</summary>
        public double Average(int a, int b) => Average(a, b, _likeness);

        internal double Average(int a, int b, double[,] likeness)
        {
            var key = (Math.Min(_of[a], _of[b]), Math.Max(_of[a], _of[b]), likeness);
            if (!_averages.TryGetValue(key, out var average))
            {
                _averages[key] = average = (from x in _members[key.Item1] from y in _members[key.Item2] where x != y && likeness[x, y] >= 0 select likeness[x, y]).DefaultIfEmpty(0).Average();
            }

            return average;
        }
    }

    Development Group(Func<int, int, double> likeness)
    {
        var all = new double[Count, Count];
        var pairs = new List<(int, int, double)>();
        for (var i = 0; i < Count; i++)
        {
            for (var j = i + 1; j < Count; j++)
            {
                all[i, j] = all[j, i] = likeness(i, j);
                pairs.Add((i, j, all[i, j]));
            }
        }

        return new Development(AverageLinkage.Cluster(Count, pairs, LeastInDevelopment, 0), all);
    }

    /// <summary>What the people leave of the likeness of words: at least a share, and all where they are the same.</summary>
    double Both(int a, int b, double least, double unknown) => _people[a, b] < 0 ? unknown : least + ((1 - least) * _people[a, b]);

    IEnumerable<int> Others(int of) => Enumerable.Range(0, Count).Where(i => i != of);

    /// <summary>Words by how often in the report and how rare among the reports, those of other news with them.</summary>
    static ReportVector[] WordVectors(IReadOnlyList<Reading> readings, WordLexicon lexicon)
    {
        Word[][] words = [.. readings.Select(r => WordSpans.Of(r.Report.Text).Select(lexicon.Of).Where(w => w.Weight >= Word.LeastWeight).ToArray())];
        var reports = Frequencies(words.Select(w => w.Select(x => x.Base)));
        return
        [
            .. words.Select(w => new ReportVector(w.GroupBy(x => x.Base, StringComparer.Ordinal).Select(g =>
            {
                var rarity = Math.Log((readings.Count + Background) / (reports[g.Key] + (Background * Math.Exp(-g.First().Weight))));
                return (g.Key, rarity <= 0 ? 0 : (1 + Math.Log(g.Count())) * rarity * rarity);
            }))),
        ];
    }

    /// <summary>People by the last word of their names, descriptions and pronouns that stand for them counted with them.</summary>
    static ReportVector[] PeopleVectors(IReadOnlyList<Reading> readings)
    {
        string[][] people = [.. readings.Select(r => r.Mentions.Where(m => IsPerson(m, r)).Select(m => WordSpans.Of(m.Name).LastOrDefault("").ToLowerInvariant()).Where(n => n.Length > 0).ToArray())];
        var reports = Frequencies(people);
        return [.. people.Select(p => new ReportVector(p.GroupBy(n => n, StringComparer.Ordinal).Select(g => (g.Key, g.Count() * Math.Log((readings.Count + 10.0) / reports[g.Key])))))];
    }

    static bool IsPerson(Mention mention, Reading reading) => mention.Kind == MentionKind.Person
        || (mention.Kind is MentionKind.Pronoun or MentionKind.Description && mention.Antecedent is { } a && IsPerson(reading.Mentions[a], reading));

    static Dictionary<string, int> Frequencies(IEnumerable<IEnumerable<string>> terms) =>
        terms.SelectMany(t => t.Distinct(StringComparer.Ordinal)).GroupBy(t => t, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    static double[,] Cosines(ReportVector[] vectors)
    {
        var cosines = new double[vectors.Length, vectors.Length];
        for (var i = 0; i < vectors.Length; i++)
        {
            for (var j = i; j < vectors.Length; j++)
            {
                cosines[i, j] = cosines[j, i] = vectors[i].IsEmpty || vectors[j].IsEmpty ? -1 : vectors[i].Cosine(vectors[j]);
            }
        }

        return cosines;
    }
}
