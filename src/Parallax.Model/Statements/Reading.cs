using Parallax.Model.Mentions;
using Parallax.Model.Reports;

namespace Parallax.Model.Statements;

/// <summary>Everything that was read from one report. Mentions, times and statements refer to one another by position.</summary>
/// <param name="Report">The report.</param>
/// <param name="Sentences">Its sentences in order.</param>
/// <param name="Mentions">Names, descriptions and pronouns, by <see cref="Mention.Id"/>.</param>
/// <param name="Times">Time expressions, by <see cref="Time.Id"/>.</param>
/// <param name="Statements">Statements, by <see cref="Statement.Id"/>.</param>
public sealed record Reading(
    Report Report,
    EquatableList<TextSpan> Sentences,
    EquatableList<Mention> Mentions,
    EquatableList<Time> Times,
    EquatableList<Statement> Statements);
