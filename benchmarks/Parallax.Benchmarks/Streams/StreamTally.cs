using System.Globalization;
using Parallax.Comparing.Stories;

namespace Parallax.Benchmarks.Streams;

/// <summary>What came of a stream, by every sixteenth story: how much of the stories and copies that it was made of was found. A check that speed is not had by finding nothing.</summary>
sealed class StreamTally
{
    const uint OneIn = 16;
    readonly Dictionary<ulong, int> _numbers = [];
    readonly Dictionary<string, int> _sizes = new(StringComparer.Ordinal);
    readonly Dictionary<uint, int> _made = [];
    readonly Dictionary<(uint, string), int> _both = [];
    int _copies;
    int _found;
    int _false;
    int _reports;

    /// <summary>Counts one in.</summary>
    public void Add(StreamReport report, JoinDecision decision, int number, int sketched, IReadOnlyDictionary<int, int> shared)
    {
        // Whoever joins a story of the sample counts in its size.
        if (report.Story % OneIn != 0)
        {
            if (_sizes.TryGetValue(decision.Story, out var others))
            {
                _sizes[decision.Story] = others + 1;
            }

            return;
        }

        _reports++;
        _numbers[Key(report.Reading.Report.Id)] = number;
        if (report.CopyOf is { } origin && _numbers.TryGetValue(Key(origin), out var at))
        {
            _copies++;
            _found += shared.TryGetValue(at, out var count) && count * 2 >= sketched ? 1 : 0;
        }
        else if (report.CopyOf is null && shared.Values.Any(c => c * 2 >= sketched))
        {
            _false++;
        }

        _made[report.Story] = _made.GetValueOrDefault(report.Story) + 1;
        _both[(report.Story, decision.Story)] = _both.GetValueOrDefault((report.Story, decision.Story)) + 1;
        _sizes[decision.Story] = _sizes.GetValueOrDefault(decision.Story) + 1;
    }

    /// <summary>Copies found, and BCubed figures of the stories.</summary>
    public void Tell(TextWriter output)
    {
        double precision = 0, recall = 0;
        foreach (var ((story, found), count) in _both)
        {
            precision += (double)count * count / _sizes[found];
            recall += (double)count * count / _made[story];
        }

        (precision, recall) = (100 * precision / Math.Max(1, _reports), 100 * recall / Math.Max(1, _reports));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"copies: {_found:N0} of {_copies:N0} found whose origin came before; {_false:N0} that were made as none share half of their sketch"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"stories: {_made.Count:N0} looked at, {_sizes.Count:N0} found for them; BCubed precision {precision:F1}, recall {recall:F1}, F1 {2 * precision * recall / (precision + recall):F1}"));
    }

    static ulong Key(string id) => ulong.Parse(id, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
