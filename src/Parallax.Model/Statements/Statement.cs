using Parallax.Model.Mentions;

namespace Parallax.Model.Statements;

/// <summary>One proposition in one report: who did what to whom, who says so, and how sure they are. All spans lie in the report's text.</summary>
public sealed record Statement
{
    /// <summary>Position in the reading's list.</summary>
    public required int Id { get; init; }

    /// <summary>Position of its sentence in the reading's list.</summary>
    public required int Sentence { get; init; }

    /// <summary>The word or words that name the event.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>From its first word to its last, cues above it left out.</summary>
    public required TextSpan Extent { get; init; }

    /// <summary>The parts in quotation marks.</summary>
    public EquatableList<TextSpan> Verbatim { get; init; }

    /// <summary>Lemma of the trigger, with its particle ("carry out") or light-verb noun ("hold talk").</summary>
    public required string Predicate { get; init; }

    /// <summary>The code, or null where none is earned.</summary>
    public EventCode? Event { get; init; }

    /// <summary>Mentions that act.</summary>
    public EquatableList<int> Agents { get; init; }

    /// <summary>Mentions acted on, told, met.</summary>
    public EquatableList<int> Patients { get; init; }

    /// <summary>All participants by role, agents and patients included.</summary>
    public EquatableList<Participant> Participants { get; init; }

    /// <summary>When, or null where nothing tells.</summary>
    public When? When { get; init; }

    /// <summary>Where, or null where nothing tells.</summary>
    public Where? Where { get; init; }

    /// <summary>Figures inside the extent that belong to this event.</summary>
    public EquatableList<FigureMention> Figures { get; init; }

    /// <summary>From the outermost source below the author to the innermost; empty is the report's own voice.</summary>
    public EquatableList<Source> Sources { get; init; }

    /// <summary>How sure the innermost source is.</summary>
    public required Factuality Factuality { get; init; }

    /// <summary>What the author commits to.</summary>
    public required Factuality Author { get; init; }

    /// <summary>When, seen from the report.</summary>
    public required Realis Realis { get; init; }

    /// <summary>Where the statement is that somebody kept silent.</summary>
    public Silence? Silence { get; init; }

    /// <summary>The operators that gave the factuality, outermost first.</summary>
    public EquatableList<Operator> Trace { get; init; }
}
