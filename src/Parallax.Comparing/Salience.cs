using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing;

/// <summary>
/// How much a happening belongs at the head of a brief: told by many, coded, between known actors, and told early, since news puts first what matters most.
/// </summary>
public sealed class Salience
{
    const int MostWitnesses = 5;
    const double Coded = 2;
    const double Known = 1;
    const double Lead = 3;

    readonly Dictionary<string, Reading> _readings;

    /// <summary>Takes the readings that the story's statements are in.</summary>
    public Salience(IEnumerable<Reading> readings) => _readings = readings.ToDictionary(r => r.Report.Id, StringComparer.Ordinal);

    /// <summary>The weight; only its order has a meaning.</summary>
    public double Of(Happening happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return Math.Min(happening.Witnesses, MostWitnesses) + Of(happening.Statements);
    }

    /// <summary>The weight of statements whose witnesses are not counted, such as expectations.</summary>
    public double Of(IEnumerable<StatementRef> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var (coded, agents, patients, first) = (false, false, false, int.MaxValue);
        foreach (var at in statements)
        {
            if (!_readings.TryGetValue(at.Report, out var reading))
            {
                continue;
            }

            var statement = reading.Statements[at.Statement];
            coded |= statement.Event is not null;
            agents |= IsKnown(reading, statement.Agents);
            patients |= IsKnown(reading, statement.Patients);
            first = Math.Min(first, statement.Sentence);
        }

        return (coded ? Coded : 0) + (agents ? Known : 0) + (patients ? Known : 0) + (first == int.MaxValue ? 0 : Lead / (1 + (first / 3.0)));
    }

    static bool IsKnown(Reading reading, Model.EquatableList<int> mentions) => mentions.Any(m => reading.Mentions[m].Actor is not null);
}
