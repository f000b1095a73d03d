using Parallax.Model;
using Parallax.Store.Views;
using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>What was read, what was rejected, and how fast.</summary>
sealed class HealthModel(RecordCache cache, RecordPool pool) : RecordPage(cache)
{
    /// <summary>The record's file.</summary>
    public string FileName => Path.GetFileName(pool.Path);

    /// <summary>Its size in megabytes.</summary>
    public double Megabytes => new FileInfo(pool.Path) is { Exists: true } found ? found.Length / 1e6 : 0;

    /// <summary>Totals.</summary>
    public (int Reports, int Editions, int Statements, int Stories) Totals { get; private set; }

    /// <summary>The last runs.</summary>
    public EquatableList<RunRow> Runs { get; private set; }

    /// <summary>By what the reports were read.</summary>
    public EquatableList<(string Program, string Packs, int Reports)> Provenances { get; private set; }

    /// <inheritdoc cref="HealthModel"/>
    public void OnGet()
    {
        Totals = RecordSums.Totals(Cache);
        Runs = Ask("runs", r => r.Lists.Runs.Last(40));
        Provenances = RecordSums.Provenances(Cache);
    }
}
