using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>Keys, and the words that pages use.</summary>
sealed class HelpModel(RecordCache cache) : RecordPage(cache);
