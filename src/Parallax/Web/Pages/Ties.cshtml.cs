using Microsoft.AspNetCore.Mvc;
using Parallax.Model;
using Parallax.Store.Views;
using Parallax.Web.Drawing;
using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>Ties of pairs: as a table, a matrix, a network.</summary>
sealed class TiesModel(RecordCache cache, ActorNames names) : RecordPage(cache)
{
    /// <summary>More actors than this are drawn by the browser, which can zoom.</summary>
    public const int DrawnHere = 48;

    const int MatrixActors = 18;

    /// <summary>What actors are called.</summary>
    public ActorNames Names => names;

    /// <summary><c>table</c>, <c>matrix</c> or <c>network</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string View { get; set; } = "table";

    /// <summary>The pairs.</summary>
    public EquatableList<TieRow> Rows { get; private set; }

    /// <summary>The picture, or null.</summary>
    public Svg? Picture { get; private set; }

    /// <summary>How many actors the pairs have.</summary>
    public int Actors { get; private set; }

    /// <inheritdoc cref="TiesModel"/>
    public void OnGet()
    {
        View = View is "matrix" or "network" ? View : "table";
        Rows = View == "network" ? RecordSums.MoreTies(Cache) : RecordSums.Ties(Cache);
        string[] byWeight = [.. Rows.SelectMany(t => new[] { (Actor: t.First, t.Events), (Actor: t.Second, t.Events) })
            .GroupBy(p => p.Actor, StringComparer.Ordinal).OrderByDescending(g => g.Sum(p => p.Events)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
        Actors = byWeight.Length;
        if (Rows.IsEmpty)
        {
            return;
        }

        Picture = View switch
        {
            "matrix" => Ask("matrix", r => MatrixPicture.Of([.. byWeight.Take(MatrixActors)], [.. Rows], names.Of)),
            "network" => Ask("network", r => Network([.. byWeight.Take(DrawnHere)])),
            _ => null,
        };
    }

    Svg Network(string[] actors) =>
        NetworkPicture.Of(actors, [.. Rows.Where(t => actors.Contains(t.First, StringComparer.Ordinal) && actors.Contains(t.Second, StringComparer.Ordinal))], names.Of);
}
