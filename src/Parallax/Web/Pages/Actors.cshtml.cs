using Parallax.Model;
using Parallax.Store.Views;
using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>Who is mentioned most, and where happenings took place.</summary>
sealed class ActorsModel(RecordCache cache, ActorNames names) : RecordPage(cache)
{
    /// <summary>What actors are called.</summary>
    public ActorNames Names => names;

    /// <summary>The actors.</summary>
    public EquatableList<ActorRow> Rows { get; private set; }

    /// <summary>Happenings by country.</summary>
    public EquatableList<(string? Country, int Count)> Places { get; private set; }

    /// <inheritdoc cref="ActorsModel"/>
    public void OnGet()
    {
        Rows = RecordSums.Actors(Cache);
        Places = RecordSums.Places(Cache);
    }
}
