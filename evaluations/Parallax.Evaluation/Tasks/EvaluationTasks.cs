using Parallax.Evaluation.Tasks.Certainty;

namespace Parallax.Evaluation.Tasks;

/// <summary>Every task, one line each.</summary>
public static class EvaluationTasks
{
    /// <summary>In the order of the pipeline.</summary>
    public static IReadOnlyList<EvaluationTask> All { get; } =
    [
        new NamesTask(),
        new LanguageTask(),
        new EventsTask(),
        new AccountsTask(),
        new AnswersTask(),
        new LinksTask(),
        new ExpectationsTask(),
        new StoriesTask(),
        new OrderTask(),
        new CopiesTask(),
        new HappeningsTask(),
        new AttributionTask(),
        new TimesTask(),
        new PagesTask(),
        new FactualityTask(),
        new CertaintyTask(),
    ];
}
