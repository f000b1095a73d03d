using System.Globalization;
using Parallax.Comparing;
using Parallax.Knowledge;
using Parallax.Model.Stories;
using Parallax.Reading;

namespace Parallax.Evaluation.Tasks.Happenings;

/// <summary>
/// Reads the pairs of <c>cases/happenings</c> over a news file, which stays where it is: <c>stories.tsv</c> has the reports of each story, <c>news.tsv</c> the two statements, by report and by where the
/// word that names the event stands, and their label.
/// </summary>
public static class LabelledStories
{
    /// <summary>The stories that have pairs of a part, in file order.</summary>
    /// <param name="folder">The folder of labels.</param>
    /// <param name="news">The news file.</param>
    /// <param name="held">Which part: the pairs held back, or those to learn from.</param>
    /// <param name="knowledge">The packs to read with.</param>
    public static IReadOnlyList<LabelledStory> Read(string folder, string news, bool held, KnowledgeBase knowledge)
    {
        var reports = StoriesTask.Read(news).ToDictionary(i => i.Report.Id, i => i.Report, StringComparer.Ordinal);
        var pairs = Rows(folder, "news.tsv").Where(r => (r[9] == "held") == held).ToLookup(r => r[1], StringComparer.Ordinal);
        var stories = Rows(folder, "stories.tsv").Where(r => pairs.Contains(r[0])).ToArray();
        var read = new LabelledStory[stories.Length];
        Parallel.For(0, stories.Length, i =>
        {
            var own = stories[i][1].Split(' ');
            var story = new Story(stories[i][0], stories[i][0], default, [.. own], [], []);
            var accounts = new StoryAccounts(story, [.. own.Select(id => ReportReading.Read(reports[id], knowledge))], knowledge);
            read[i] = new LabelledStory(accounts, [.. pairs[stories[i][0]].SelectMany(r => Pair(accounts, r))]);
        });
        return read;
    }

    static IEnumerable<LabelledPair> Pair(StoryAccounts accounts, string[] row)
    {
        var (first, second) = (Position(accounts, row[2], row[3]), Position(accounts, row[5], row[6]));
        return first < 0 || second < 0 ? [] : [new LabelledPair(Math.Min(first, second), Math.Max(first, second), row[8] == "one", row[9] == "held")];
    }

    /// <summary>The statement whose event word has the character; -1 where none is read there.</summary>
    static int Position(StoryAccounts accounts, string report, string start)
    {
        var at = int.Parse(start, CultureInfo.InvariantCulture);
        for (var i = 0; i < accounts.Tellings.Count; i++)
        {
            var trigger = accounts.Tellings[i].Statement.Trigger;
            if (accounts.Tellings[i].Report.Id == report && trigger.Start <= at && at < trigger.End)
            {
                return i;
            }
        }

        return -1;
    }

    static IEnumerable<string[]> Rows(string folder, string file) => File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(l => l.Split('\t'));
}
