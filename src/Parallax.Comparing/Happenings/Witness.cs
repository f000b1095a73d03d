namespace Parallax.Comparing.Happenings;

/// <summary>Whose word a statement is: a named source, or a report in its own voice, where a copy shares its original's.</summary>
/// <param name="Key">What tells one witness from another.</param>
/// <param name="IsSource">Whether it is a source that a report names, and not the report itself.</param>
public readonly record struct Witness(string Key, bool IsSource)
{
    /// <summary>
    /// How many independent witnesses commit themselves, of one mind: of those who hold it to be so and those who hold that it is not, the more. One sentence is
    /// one witness, however many sources are nested in it; a report that names its sources is no further witness beside them.
    /// </summary>
    public static int Count(IEnumerable<Telling> tellings, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        ArgumentNullException.ThrowIfNull(accounts);
        return tellings.Where(t => t.IsCommitted)
            .GroupBy(t => (t.Report.Id, t.Statement.Sentence))
            .Select(g => g.MinBy(t => t.Statement.Sources.Count)!)
            .GroupBy(t => t.Sign)
            .Select(mind => mind.GroupBy(accounts.Group).SelectMany(report => OfReport([.. report.Select(accounts.Witness).OfType<Witness>()])).Distinct().Count())
            .DefaultIfEmpty(0)
            .Max();
    }

    static IEnumerable<Witness> OfReport(Witness[] witnesses) =>
        witnesses.Any(w => w.IsSource) ? witnesses.Where(w => w.IsSource) : witnesses;
}
