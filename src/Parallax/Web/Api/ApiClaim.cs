using Parallax.Store.Views;
using Parallax.Web.Claims;

namespace Parallax.Web.Api;

/// <summary>A claim: on whose word, and how it stood in earlier editions.</summary>
sealed record ApiClaim(StatementMark Claim, string Text, int? Witnesses, IReadOnlyList<SourceNode> Tree, IReadOnlyList<StatementMark> OwnVoice, IReadOnlyList<EditionState> History);
