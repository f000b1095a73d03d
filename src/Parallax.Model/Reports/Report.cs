namespace Parallax.Model.Reports;

/// <summary>One text of one outlet. <see cref="Text"/> is the title, a blank line and the body; where there is no title it is the body alone.</summary>
/// <remarks>Equality is by all parts. Offsets everywhere in the record are UTF-16 units of <see cref="Text"/>.</remarks>
public sealed record Report
{
    /// <summary>Joins title and body to the text all offsets refer to.</summary>
    /// <exception cref="ArgumentException">The id or the outlet is blank, or both title and body are.</exception>
    public Report(string id, string outlet, ReportKind kind, Publication published, string? url, string title, string body)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(outlet);
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(body);
        if (string.IsNullOrWhiteSpace(title) && string.IsNullOrWhiteSpace(body))
        {
            throw new ArgumentException("a report has a title or a body", nameof(body));
        }

        Id = id;
        Outlet = outlet;
        Kind = kind;
        Published = published;
        Url = url;
        Title = title;
        Text = title.Length == 0 ? body : title + "\n\n" + body;
        BodyStart = title.Length == 0 ? 0 : title.Length + 2;
    }

    /// <summary>Names the report in the record; never blank.</summary>
    public string Id { get; }

    /// <summary>Who publishes, as the input names it; "unknown" where it does not.</summary>
    public string Outlet { get; }

    /// <summary>What kind of outlet.</summary>
    public ReportKind Kind { get; }

    /// <summary>When, and how that is known.</summary>
    public Publication Published { get; init; }

    /// <summary>Where it was published, as given; never fetched.</summary>
    public string? Url { get; }

    /// <summary>The headline; empty where there is none.</summary>
    public string Title { get; }

    /// <summary>Title, blank line, body.</summary>
    public string Text { get; }

    /// <summary>Offset of the body's first character; 0 where there is no title.</summary>
    public int BodyStart { get; }
}
