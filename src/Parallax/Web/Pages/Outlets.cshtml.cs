using Parallax.Model;
using Parallax.Store.Views;
using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>What is observed of outlets.</summary>
sealed class OutletsModel(RecordCache cache) : RecordPage(cache)
{
    /// <summary>The outlets.</summary>
    public EquatableList<OutletRow> Rows { get; private set; }

    /// <inheritdoc cref="OutletsModel"/>
    public void OnGet() => Rows = RecordSums.Outlets(Cache);

    /// <summary>A share in percent, or nothing of nothing.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "" : FormattableString.Invariant($"{100.0 * part / whole:0} %");
}
