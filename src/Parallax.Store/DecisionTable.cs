using Parallax.Model;
using Parallax.Model.Stories;

namespace Parallax.Store;

/// <summary>What people decided about stories, and the ids that stories have had.</summary>
sealed class DecisionTable(SqlSession sql)
{
    public EquatableList<StoryDecision> All()
    {
        var reports = sql.Query(
                "SELECT d.decision, d.side, r.id FROM story_decision_report d JOIN report r ON r.number = d.report ORDER BY d.decision, d.side, r.id",
                static r => (Decision: r.GetInt32(0), Side: r.GetInt32(1), Report: r.GetString(2)))
            .ToLookup(r => (r.Decision, r.Side), r => r.Report);
        return [.. sql.Query(
            "SELECT number, kind, stories, undoes, reason FROM story_decision ORDER BY number",
            r => new StoryDecision(
                r.GetInt32(0), Labels.Parse<DecisionKind>(r.GetString(1))!.Value, [.. r.GetString(2).Split(' ', StringSplitOptions.RemoveEmptyEntries)],
                r.GetString(1) == "undo" ? [] : [[.. reports[(r.GetInt32(0), 0)]], [.. reports[(r.GetInt32(0), 1)]]],
                r.IsDBNull(3) ? null : r.GetInt32(3), r.GetString(4)))];
    }

    public int Add(StoryDecision decision)
    {
        sql.Execute(
            "INSERT INTO story_decision (kind, stories, undoes, reason) VALUES ($1, $2, $3, $4)",
            Labels.Of(decision.Kind), string.Join(' ', decision.Stories), decision.Undoes, decision.Reason);
        var number = (int)(long)sql.Scalar("SELECT last_insert_rowid()")!;
        for (var side = 0; side < decision.Sides.Count; side++)
        {
            foreach (var report in decision.Sides[side])
            {
                sql.Execute("INSERT INTO story_decision_report (decision, report, side) SELECT $1, number, $3 FROM report WHERE id = $2", number, report, side);
            }
        }

        return number;
    }

    public EquatableList<StoryName> Names() =>
        [.. sql.Query("SELECT n.id, r.id FROM story_name n JOIN report r ON r.number = n.report ORDER BY n.id", static r => new StoryName(r.GetString(0), r.GetString(1)))];

    public void Keep(StoryName name) =>
        sql.Execute("INSERT INTO story_name (id, report) SELECT $1, number FROM report WHERE id = $2 ON CONFLICT (id) DO UPDATE SET report = excluded.report", name.Id, name.Report);

    public void KeepIfNew(StoryName name) =>
        sql.Execute("INSERT INTO story_name (id, report) SELECT $1, number FROM report WHERE id = $2 ON CONFLICT (id) DO NOTHING", name.Id, name.Report);
}
