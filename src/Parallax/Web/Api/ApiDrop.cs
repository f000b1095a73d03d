namespace Parallax.Web.Api;

/// <summary>How far an upload has come, and what was rejected with which reasons.</summary>
sealed record ApiDrop(string Id, string Stage, bool IsDone, double Share, int New, int Changed, int Held, int SetAside, int Rejected, IReadOnlyList<string> Messages, IReadOnlyList<string> Reports, IReadOnlyList<string> Stories);
