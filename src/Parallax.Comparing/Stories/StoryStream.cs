namespace Parallax.Comparing.Stories;

/// <summary>Stories as reports arrive one by one: each joins the story that it fits best, or begins one.</summary>
/// <remarks>Not for several threads at once. The same reports in the same order give the same stories.</remarks>
public sealed class StoryStream
{
    const int TermsIndexed = 24;
    const int CandidatesScored = 12;
    const int LongestPosting = 256;
    readonly JoinWeights _weights;
    readonly List<GrowingStory> _stories = [];
    readonly Dictionary<uint, List<int>> _postings = [];
    readonly StoryConstraints _constraints;
    readonly Dictionary<int, int> _homes = [];
    readonly Dictionary<int, HashSet<int>> _bonds = [];

    /// <summary>Begins with no story.</summary>
    /// <param name="weights">The weights that decide.</param>
    /// <param name="constraints">What people decided; nothing where null.</param>
    public StoryStream(JoinWeights weights, StoryConstraints? constraints = null) => (_weights, _constraints) = (weights, constraints ?? StoryConstraints.None);

    /// <summary>All stories, in order of their first report.</summary>
    public IReadOnlyList<GrowingStory> Stories => _stories;

    /// <summary>Sorts a report in and tells what decided.</summary>
    public JoinDecision Add(ReportProfile report)
    {
        var (best, score, features) = Best(report, except: -1);
        var joins = best >= 0 && score > 0;
        if (_constraints.BondOf(report.Report) is { } bond && _homes.TryGetValue(bond, out var home))
        {
            // People said where it belongs.
            features = JoinFeatures.Of(report, _stories[home]);
            (best, score, joins) = (home, _weights.Score(features), true);
        }

        var story = Put(report, joins ? best : -1);
        return new JoinDecision(report.Report, _stories[story].Id, !joins, score, features is null ? [] : _weights.Explain(features));
    }

    /// <summary>Puts a report where a person or a label says; returns the story's position.</summary>
    /// <param name="report">The report.</param>
    /// <param name="story">Position of its story, or -1 for a new one.</param>
    public int Put(ReportProfile report, int story)
    {
        if (story < 0)
        {
            story = _stories.Count;
            _stories.Add(new GrowingStory(report));
        }
        else
        {
            _stories[story].Add(report);
        }

        Bind(report.Report, story);
        Index(report, story);
        return story;
    }

    /// <summary>The story that a report fits best, by score; -1 where none shares a telling word with it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="except">Position of a story that is not considered, or -1.</param>
    public (int Story, float Score, float[]? Features) Best(ReportProfile report, int except)
    {
        var best = -1;
        float[]? bestFeatures = null;
        var bestScore = float.NegativeInfinity;
        foreach (var candidate in Candidates(report))
        {
            if (candidate == except || IsKeptFrom(report.Report, candidate))
            {
                continue;
            }

            var features = JoinFeatures.Of(report, _stories[candidate]);
            var score = _weights.Score(features);
            if (score > bestScore)
            {
                (best, bestScore, bestFeatures) = (candidate, score, features);
            }
        }

        return (best, best < 0 ? 0 : bestScore, bestFeatures);
    }

    /// <summary>Positions of the stories that share the most weight of a report's heaviest words.</summary>
    public IReadOnlyList<int> Candidates(ReportProfile report)
    {
        var shared = new Dictionary<int, float>();
        foreach (var (term, weight) in Heaviest(report.Body))
        {
            if (_postings.TryGetValue(term, out var stories))
            {
                foreach (var story in stories)
                {
                    shared[story] = shared.GetValueOrDefault(story) + weight;
                }
            }
        }

        return [.. shared.OrderByDescending(p => p.Value).ThenBy(p => p.Key).Take(CandidatesScored).Select(p => p.Key)];
    }

    /// <summary>Whether people decided that a report does not belong to a story.</summary>
    public bool IsKeptFrom(string report, int story) =>
        !_constraints.IsEmpty && _constraints.BondOf(report) is { } bond && _bonds.TryGetValue(story, out var bonds) && bonds.Any(b => _constraints.AreApart(bond, b));

    /// <summary>Notes that a report is held by a story, so that whoever is apart from it is kept out.</summary>
    public void Bind(string report, int story)
    {
        if (!_constraints.IsEmpty && _constraints.BondOf(report) is { } bond)
        {
            _homes.TryAdd(bond, story);
            if (!_bonds.TryGetValue(story, out var bonds))
            {
                _bonds[story] = bonds = [];
            }

            bonds.Add(bond);
        }
    }

    static IEnumerable<(uint Term, float Weight)> Heaviest(TermVector vector)
    {
        var terms = vector.Terms.ToArray();
        var weights = vector.Weights.ToArray();
        return terms.Zip(weights).OrderByDescending(p => p.Second).ThenBy(p => p.First).Take(TermsIndexed);
    }

    void Index(ReportProfile report, int story)
    {
        foreach (var (term, _) in Heaviest(report.Body))
        {
            if (!_postings.TryGetValue(term, out var stories))
            {
                _postings[term] = stories = [];
            }

            if (!stories.Contains(story))
            {
                // A word that hundreds of recent stories share tells nothing: the oldest gives way.
                if (stories.Count == LongestPosting)
                {
                    stories.RemoveAt(0);
                }

                stories.Add(story);
            }
        }
    }
}
