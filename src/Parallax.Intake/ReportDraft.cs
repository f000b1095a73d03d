using Parallax.Intake.Bytes;
using Parallax.Model;
using Parallax.Model.Reports;

namespace Parallax.Intake;

/// <summary>A report's parts as an input gives them, before they are checked.</summary>
sealed record ReportDraft(string? Title, string? Body, string? Published, string? Url, string? Outlet, string? Kind)
{
    /// <summary>Checks the parts and makes the report, or says what is missing.</summary>
    public IntakeResult ToResult(InputPlace place, IntakeLimits limits)
    {
        var title = OneLine(Title);
        var body = TextDecoding.Clean(Body ?? "").Trim();
        if (title.Length == 0 && body.Length == 0)
        {
            return new IntakeResult.Rejected(place, "has neither a title nor a text", "a report with one of them");
        }

        if (title.Length + body.Length > limits.TextLength)
        {
            return new IntakeResult.Rejected(
                place, FormattableString.Invariant($"has a text of {title.Length + body.Length:N0} characters"),
                FormattableString.Invariant($"at most {limits.TextLength:N0}"));
        }

        var url = string.IsNullOrWhiteSpace(Url) ? null : TextDecoding.Clean(Url.Trim());
        var outlet = string.IsNullOrWhiteSpace(Outlet) ? ReportIdentity.Outlet(url) ?? "unknown" : OneLine(Outlet);
        var date = PublicationDate.Parse(Published);
        var kind = Kind is null ? ReportKind.Unknown : Labels.Parse<ReportKind>(Kind.Trim());
        var note = date is null && !string.IsNullOrWhiteSpace(Published)
            ? $"the date '{Short(Published)}' is not understood, so the report is undated; expected a form like 2023-09-09 or 2023-09-09T08:00:00+03:00"
            : kind is null
                ? $"the kind '{Short(Kind!)}' is not known, so it is left open; expected one of {string.Join(", ", Labels.All<ReportKind>())}"
                : null;
        var report = new Report(
            ReportIdentity.Of(outlet, url, title, body), outlet, kind ?? ReportKind.Unknown, date ?? (Publication)new Publication.Unknown(), url, title, body);
        return new IntakeResult.Accepted(place, report, note);
    }

    static string OneLine(string? text) =>
        string.Join(' ', TextDecoding.Clean(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
