using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>The API's routes, for people.</summary>
sealed class ApiModel(RecordCache cache) : RecordPage(cache);
