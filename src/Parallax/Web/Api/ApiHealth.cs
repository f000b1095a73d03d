using Parallax.Store.Views;

namespace Parallax.Web.Api;

/// <summary>What was read, what was rejected, and how fast.</summary>
sealed record ApiHealth(int Reports, int Editions, int Statements, int Stories, int StoriesWaiting, long LastNumber, IReadOnlyList<RunRow> Runs, IReadOnlyList<ApiProvenance> ReadWith);
