using Parallax.Comparing;
using Parallax.Comparing.Stories;
using Parallax.Evaluation.Tasks.Accounts;
using Parallax.Knowledge;
using Parallax.Model;
using Parallax.Model.Reports;
using Parallax.Model.Stories;
using Parallax.Reading;

namespace Parallax.Evaluation.Tasks;

/// <summary>
/// Bundles of accounts, end to end. Each bundle is one development by its definition, so its reports are compared as one story; the copies among them are
/// what grouping finds. <c>stories.bcubed.f1</c> scores the grouping itself, over the reports of all bundles pooled.
/// </summary>
public sealed class AccountsTask : EvaluationTask
{
    /// <inheritdoc/>
    public override string Name => "accounts";

    /// <inheritdoc/>
    public override Scores Score(GoldSet gold, KnowledgeBase knowledge)
    {
        var bundles = BundleReader.ReadFolder(gold.Path());
        var readings = bundles.Select(b => b.Reports.Select(r => ReportReading.Read(r, knowledge)).ToArray()).ToArray();
        var storyOf = StoryGrouping.Group([.. readings.SelectMany(r => r)], knowledge)
            .SelectMany(s => s.Reports.Select(r => (Report: r, s.Id)))
            .ToDictionary(p => p.Report, p => p.Id, StringComparer.Ordinal);
        return AccountScores.Of([.. bundles.Zip(readings, (b, r) => Compare(b, r, knowledge))], storyOf);
    }

    /// <summary>Composes a bundle's brief from its readings; those without a day are read again, as the program does, by the day that their story tells.</summary>
    public static BundleAccount Compare(Bundle bundle, IReadOnlyList<Model.Statements.Reading> readings, KnowledgeBase knowledge)
    {
        var (story, dated) = Dated(bundle, readings, knowledge);
        return new BundleAccount(bundle, dated, BriefComposition.Compose(story, dated, bundle.Newest, knowledge));
    }

    /// <summary>A bundle as one story, and its readings as they are compared.</summary>
    public static (Story Story, Model.Statements.Reading[] Readings) Dated(Bundle bundle, IReadOnlyList<Model.Statements.Reading> readings, KnowledgeBase knowledge)
    {
        var known = bundle.Reports.ToDictionary(r => r.Id, r => r.Published.Day, StringComparer.Ordinal);
        var copies = StoryGrouping.Group(readings, knowledge).SelectMany(s => s.Copies);
        var story = new Story(
            bundle.Name, bundle.Reports[0].Title, new DayInterval(known.Values.Min(), known.Values.Max()), [.. bundle.Reports.Select(r => r.Id)], [.. copies], []);
        Model.Statements.Reading[] dated =
        [
            .. readings.Select(r => r.Report.Published is Publication.Unknown && StoryDating.Day(story, r.Report.Id, id => known[id]) is { } day
                ? ReportReading.Read(r.Report with { Published = new Publication.Inferred(day, bundle.Name) }, knowledge)
                : r),
        ];
        return (story, dated);
    }
}
