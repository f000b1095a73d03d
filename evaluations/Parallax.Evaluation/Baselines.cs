using System.Globalization;
using Parallax.Evaluation.Tasks;
using Parallax.Knowledge;

namespace Parallax.Evaluation;

/// <summary>The regression check: each recorded figure is scored again and must not fall below what it was.</summary>
public static class Baselines
{
    /// <summary>Differences below this are noise of rounding, in the score's own unit.</summary>
    const double Slack = 0.05;

    /// <summary>One recorded figure.</summary>
    /// <param name="Task">Task, as on the command line.</param>
    /// <param name="Set">The set's folder below the gold root.</param>
    /// <param name="Part">The part in it.</param>
    /// <param name="Score">The score's name.</param>
    /// <param name="Figure">What it was.</param>
    public sealed record Row(string Task, string Set, string Part, string Score, double Figure);

    /// <summary>Scores every row's set once and prints what held and what fell.</summary>
    /// <returns>0 where all held, 1 where one fell or could not be scored, 2 where the file cannot be read.</returns>
    public static int Check(string file, string goldRoot, TextWriter output)
    {
        List<Row> rows;
        try
        {
            rows = Read(File.ReadAllLines(file), file);
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            output.WriteLine(e.Message);
            return 2;
        }

        var knowledge = KnowledgeFolder.ReadInstalled();
        var fell = 0;
        foreach (var set in rows.GroupBy(r => (r.Task, r.Set, r.Part)))
        {
            var scores = EvaluationTasks.All.Single(t => t.Name == set.Key.Task)
                .Score(new GoldSet(Path.Combine(goldRoot, set.Key.Set), set.Key.Part), knowledge)
                .Figures.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
            foreach (var row in set)
            {
                var now = scores.GetValueOrDefault(row.Score, double.NaN);
                // Errors and false alarms are better small.
                var holds = row.Score is "mae" or "conflicts.traps" ? now <= row.Figure + Slack : now >= row.Figure - Slack;
                fell += holds ? 0 : 1;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{(holds ? "held" : "FELL")}  {row.Task,-13} {row.Set,-26} {row.Score,-24} {row.Figure,8:F2} → {now,8:F2}"));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count - fell} figures held, {fell} fell"));
        return fell == 0 ? 0 : 1;
    }

    /// <summary>Reads the tab-separated file; its first line names the columns.</summary>
    /// <exception cref="FormatException">A line has other than five fields, an unknown task or no number; the message names the line.</exception>
    public static List<Row> Read(IReadOnlyList<string> lines, string file)
    {
        var rows = new List<Row>();
        for (var i = 1; i < lines.Count; i++)
        {
            var cells = lines[i].Split('\t');
            if (cells.Length != 5 || EvaluationTasks.All.All(t => t.Name != cells[0])
                || !double.TryParse(cells[4], NumberStyles.Float, CultureInfo.InvariantCulture, out var figure))
            {
                throw new FormatException($"{file}, line {i + 1}: '{lines[i]}'; expected task, set, part, score and figure, parted by tabs");
            }

            rows.Add(new Row(cells[0], cells[1], cells[2], cells[3], figure));
        }

        return rows;
    }
}
