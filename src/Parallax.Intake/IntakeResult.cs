using Parallax.Model.Reports;

namespace Parallax.Intake;

/// <summary>What came of one piece of input. Expected failure is a value: no input makes intake throw.</summary>
public abstract record IntakeResult
{
    IntakeResult(InputPlace place) => Place = place;

    /// <summary>Where it was found.</summary>
    public InputPlace Place { get; }

    /// <summary>A report.</summary>
    public sealed record Accepted : IntakeResult
    {
        internal Accepted(InputPlace place, Report report, string? note = null)
            : base(place)
        {
            Report = report;
            Note = note;
        }

        /// <summary>The report.</summary>
        public Report Report { get; }

        /// <summary>What could not be used of the input ("the date 'soon' is not understood; the report is undated"), or null.</summary>
        public string? Note { get; }
    }

    /// <summary>Input that holds no report; the rest of the file is read.</summary>
    public sealed record Rejected : IntakeResult
    {
        internal Rejected(InputPlace place, string found, string expected)
            : base(place)
        {
            Found = found;
            Expected = expected;
        }

        /// <summary>What is wrong, in words that follow the place.</summary>
        public string Found { get; }

        /// <summary>What was expected there.</summary>
        public string Expected { get; }

        /// <summary>The whole message: place, what was found, what was expected.</summary>
        public string Message => $"{Place}: {Found}; expected {Expected}";
    }

    /// <summary>A file in a folder that is of no kind intake reads.</summary>
    public sealed record PassedOver : IntakeResult
    {
        internal PassedOver(InputPlace place)
            : base(place)
        {
        }
    }
}
