using Microsoft.AspNetCore.Mvc;
using Parallax.Model;
using Parallax.Store.Views;
using Parallax.Web.Records;
using Parallax.Web.Reports;

namespace Parallax.Web.Pages;

/// <summary>One report with all that was read from it.</summary>
sealed class ReportModel(RecordCache cache) : RecordPage(cache)
{
    /// <summary>The report's head.</summary>
    public ReportHead Report { get; private set; } = null!;

    /// <summary>Its reading.</summary>
    public Model.Statements.Reading Reading { get; private set; } = null!;

    /// <summary>The chosen statement, or null.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Statement { get; set; }

    /// <summary>The part of a long text, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Part { get; set; }

    /// <summary>The parts of the text.</summary>
    public IReadOnlyList<TextSpan> Parts { get; private set; } = [];

    /// <summary>The part shown.</summary>
    public TextSpan Shown => Parts[(Part ?? 1) - 1];

    /// <summary>Its marks.</summary>
    public IReadOnlyList<TextMark> Marks { get; private set; } = [];

    /// <inheritdoc cref="ReportModel"/>
    public IActionResult OnGet(string id)
    {
        if (Ask("report " + id, r => r.Lists.Report(id)) is not { } head || Ask("reading " + id, r => r.Reading(id)) is not { } reading)
        {
            return NotFound();
        }

        (Report, Reading) = (head, reading);
        Parts = ReportText.Parts(reading.Report.Text);
        if (Statement is not >= 0 || Statement >= reading.Statements.Count)
        {
            Statement = null;
        }

        var start = Statement is { } chosen ? reading.Statements[chosen].Extent.Start : 0;
        Part = Math.Clamp(Part ?? Enumerable.Range(1, Parts.Count).FirstOrDefault(n => Parts[n - 1].Contains(start), 1), 1, Parts.Count);
        Marks = ReportText.Marks(reading, Statement);
        return Page();
    }

    /// <summary>The statements of the shown part.</summary>
    public IEnumerable<Model.Statements.Statement> Statements => Reading.Statements.Where(s => Shown.Contains(s.Extent.Start));
}
