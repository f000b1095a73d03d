using Parallax.Model;

namespace Parallax.Briefs;

/// <summary>The characters a line of a brief rests on.</summary>
/// <param name="Report">The report's whole id.</param>
/// <param name="Sentence">Number of the sentence in the report, from 1; null where the span lies in none.</param>
/// <param name="Span">The characters.</param>
/// <param name="Quote">The characters themselves, on one line.</param>
sealed record Reference(string Report, int? Sentence, TextSpan Span, string Quote);
