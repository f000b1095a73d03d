namespace Parallax.Comparing.Stories;

/// <summary>Stories as reports arrive one by one: each joins the story that it fits best, or begins one.</summary>
/// <remarks>
/// Not for several threads at once. The same reports in the same order give the same stories. What a report costs does not grow with the number of stories: it is asked only of a dozen that
/// share its heaviest words, the rarest first, and how many are looked at has a bound. Where the stream is told how many reports to keep at hand, older stories rest in the store: of them it keeps the
/// words, and asks the store for their newest reports when a report shares enough of these.
/// </remarks>
public sealed class StoryStream
{
    const int TermsIndexed = 24;
    const int CandidatesScored = 12;

    /// <summary>So many entries of the words' lists are looked at, however many stories there are.</summary>
    const int StoriesAsked = 1536;


    /// <summary>A resting story is woken where it has so much of the weight of a report's heaviest words.</summary>
    const float WakeFrom = 0.5f;

    const int MostWoken = 2;

    readonly JoinWeights _weights;
    readonly StoryConstraints _constraints;
    readonly StoryWindow _window;
    readonly TermPostings _postings = new();
    readonly Dictionary<int, int> _homes = [];
    readonly Dictionary<int, HashSet<int>> _bonds = [];
    readonly List<int> _touched = [];
    List<GrowingStory> _stories = [];
    List<long> _lastTouch = [];
    float[] _shared = new float[64];
    long _reports;

    /// <summary>Begins with no story.</summary>
    /// <param name="weights">The weights that decide.</param>
    /// <param name="constraints">What people decided; nothing where null.</param>
    /// <param name="window">How much is kept at hand; everything where null.</param>
    public StoryStream(JoinWeights weights, StoryConstraints? constraints = null, StoryWindow? window = null) =>
        (_weights, _constraints, _window) = (weights, constraints ?? StoryConstraints.None, window ?? StoryWindow.Unbounded);

    /// <summary>All stories at hand, in order of their first report; their positions stay as long as the window is unbounded.</summary>
    public IReadOnlyList<GrowingStory> Stories => _stories;

    /// <summary>How many stories were woken from rest.</summary>
    public long Woken { get; private set; }

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
        var decision = new JoinDecision(report.Report, _stories[story].Id, story, !joins, score, features);
        if (_reports % _window.Pass == 0)
        {
            Pass();
        }

        return decision;
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
            _lastTouch.Add(_reports);
            if (_shared.Length < _stories.Count)
            {
                Array.Resize(ref _shared, _shared.Length * 2);
            }
        }
        else
        {
            _stories[story].Add(report);
            _lastTouch[story] = _reports;
        }

        _reports++;
        Bind(report.Report, story);
        Span<uint> heaviest = stackalloc uint[TermsIndexed];
        foreach (var entry in Heaviest(report.Body, heaviest))
        {
            _postings.Add(TermVector.TermOf(entry), story);
        }

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

    /// <summary>Positions of the stories that share the most weight of a report's heaviest words; those that rest are woken, or left out.</summary>
    public IReadOnlyList<int> Candidates(ReportProfile report)
    {
        Span<uint> heaviest = stackalloc uint[TermsIndexed];
        Span<(int Stories, uint Entry)> rarest = stackalloc (int, uint)[TermsIndexed];
        var body = report.Body;
        var terms = 0;
        foreach (var entry in Heaviest(body, heaviest))
        {
            rarest[terms++] = (_postings.Of(TermVector.TermOf(entry)).Length, entry);
        }

        // The words that the fewest stories share come first; what many share is asked only while few stories have been found.
        rarest = rarest[..terms];
        rarest.Sort();
        var (all, asked) = (0f, 0);
        foreach (var (stories, entry) in rarest)
        {
            if (asked > 0 && asked + stories > StoriesAsked)
            {
                break;
            }

            asked += stories;
            var weight = body.WeightOf(entry);
            all += weight;
            foreach (var story in _postings.Of(TermVector.TermOf(entry)))
            {
                if (_shared[story] == 0)
                {
                    _touched.Add(story);
                }

                _shared[story] += weight;
            }
        }

        var chosen = new List<int>(CandidatesScored);
        foreach (var story in _touched)
        {
            var at = chosen.Count;
            while (at > 0 && (_shared[story] > _shared[chosen[at - 1]] || (_shared[story] == _shared[chosen[at - 1]] && story < chosen[at - 1])))
            {
                at--;
            }

            if (at < CandidatesScored)
            {
                chosen.Insert(at, story);
                if (chosen.Count > CandidatesScored)
                {
                    chosen.RemoveAt(CandidatesScored);
                }
            }
        }

        var woken = 0;
        chosen.RemoveAll(s => _stories[s].IsResting && !(_shared[s] >= all * WakeFrom && woken++ < MostWoken && Wake(s)));
        foreach (var story in _touched)
        {
            _shared[story] = 0;
        }

        _touched.Clear();
        return chosen;
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

    /// <summary>A vector's heaviest entries, of equal weights the smaller term.</summary>
    static ReadOnlySpan<uint> Heaviest(TermVector vector, Span<uint> into)
    {
        Span<ulong> order = stackalloc ulong[vector.Count];
        for (var i = 0; i < order.Length; i++)
        {
            var entry = vector.Entries[i];
            order[i] = ((ulong)(255 - (byte)entry) << 32) | entry;
        }

        order.Sort();
        var count = Math.Min(order.Length, into.Length);
        for (var i = 0; i < count; i++)
        {
            into[i] = (uint)order[i];
        }

        return into[..count];
    }

    bool Wake(int story)
    {
        var recent = _window.Recent(_stories[story].Id);
        if (recent.Count == 0)
        {
            return false;
        }

        _stories[story].Wake(recent);
        _lastTouch[story] = _reports;
        Woken++;
        return true;
    }

    /// <summary>Lays to rest what no report touched for long, and forgets what is out of the window. Done once in many reports, so that it costs each of them little.</summary>
    void Pass()
    {
        var numbers = new int[_stories.Count];
        var kept = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            var age = _reports - _lastTouch[i];
            if (age > _window.AtHand && !_stories[i].IsResting)
            {
                _stories[i].Rest();
            }

            numbers[i] = age > _window.Reports && _constraints.IsEmpty ? -1 : kept++;
        }

        if (kept == numbers.Length)
        {
            return;
        }

        _postings.Renumber(numbers);
        _stories = [.. _stories.Where((_, i) => numbers[i] >= 0)];
        _lastTouch = [.. _lastTouch.Where((_, i) => numbers[i] >= 0)];
    }
}
