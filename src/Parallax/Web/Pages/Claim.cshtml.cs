using Microsoft.AspNetCore.Mvc;
using Parallax.Web.Claims;
using Parallax.Web.Records;

namespace Parallax.Web.Pages;

/// <summary>One statement: on whose word, how sure, and how it stood in earlier editions.</summary>
sealed class ClaimModel(RecordCache cache) : RecordPage(cache)
{
    /// <summary>The claim.</summary>
    public ClaimPage Claim { get; private set; } = null!;

    /// <inheritdoc cref="ClaimModel"/>
    public IActionResult OnGet(string id, int statement)
    {
        if (Ask(FormattableString.Invariant($"claim {id} {statement}"), r => ClaimPage.Read(r, id, statement)) is not { } claim)
        {
            return NotFound();
        }

        Claim = claim;
        return Page();
    }

    /// <summary>An account as the tree names it.</summary>
    public string Account(string report) => Claim.Accounts.TryGetValue(report, out var head) && head.Outlet != "unknown" ? head.Outlet : "report " + report[..Math.Min(6, report.Length)];
}
