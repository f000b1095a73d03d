using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Store.Views;

/// <summary>A statement of a happening as pages mark it: where it stands, on whose word, how sure.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Statement">Its position in the report's reading.</param>
/// <param name="Sentence">Its whole sentence.</param>
/// <param name="Extent">The statement in it.</param>
/// <param name="Trigger">The event word.</param>
/// <param name="Sources">From the outermost below the author to the innermost.</param>
/// <param name="Factuality">How sure the innermost source is.</param>
/// <param name="Author">What the author commits to.</param>
public sealed record StatementMark(
    string Report, int Statement, TextSpan Sentence, TextSpan Extent, TextSpan Trigger, EquatableList<SourceMark> Sources, Factuality Factuality, Factuality Author);
