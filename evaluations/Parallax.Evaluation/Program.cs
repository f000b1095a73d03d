using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Parallax.Evaluation;
using Parallax.Evaluation.Tasks;
using Parallax.Knowledge;

var task = new Argument<string>("TASK") { Description = "one of: " + string.Join(", ", EvaluationTasks.All.Select(t => t.Name)) };
var gold = new Option<string>("--gold") { Description = "the labelled set's folder", Required = true };
var part = new Option<string>("--part") { Description = "the part in it", DefaultValueFactory = _ => "dev" };
var json = new Option<bool>("--json") { Description = "print JSON" };
var file = new Argument<string>("FILE") { Description = "recorded figures: task, set, part, score and figure, parted by tabs" };
var goldRoot = new Option<string>("--gold") { Description = "the folder of all labelled sets", Required = true };
var baselines = new Command("baselines", "Scores recorded figures again and fails where one fell.") { file, goldRoot };
baselines.SetAction(parsed => Baselines.Check(parsed.GetValue(file)!, parsed.GetValue(goldRoot)!, Console.Out));
var root = new RootCommand("Scores Parallax against a labelled set.") { task, gold, part, json, baselines };
root.SetAction(parsed =>
{
    var chosen = EvaluationTasks.All.FirstOrDefault(t => t.Name == parsed.GetValue(task));
    if (chosen is null)
    {
        Console.Error.WriteLine($"no task '{parsed.GetValue(task)}'; expected one of {string.Join(", ", EvaluationTasks.All.Select(t => t.Name))}");
        return 2;
    }

    var set = new GoldSet(parsed.GetValue(gold)!, parsed.GetValue(part)!);
    Scores scores;
    var watch = Stopwatch.StartNew();
    try
    {
        scores = chosen.Score(set, KnowledgeFolder.ReadInstalled());
    }
    catch (IOException e)
    {
        Console.Error.WriteLine(e.Message);
        return 1;
    }

    var seconds = watch.Elapsed.TotalSeconds;
    if (parsed.GetValue(json))
    {
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            task = chosen.Name,
            gold = set.Name,
            items = scores.Items,
            seconds = Math.Round(seconds, 3),
            scores = scores.Figures.ToDictionary(f => f.Name, f => double.IsNaN(f.Value) ? (double?)null : Math.Round(f.Value, 4)),
        }));
        return 0;
    }

    Console.WriteLine($"{chosen.Name} on {set.Name}/{set.Part}: {scores.Items} items");
    foreach (var (name, value) in scores.Figures)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-28}{value,12:F2}"));
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"seconds",-28}{seconds,12:F2}"));
    return 0;
});
return root.Parse(args).Invoke();
