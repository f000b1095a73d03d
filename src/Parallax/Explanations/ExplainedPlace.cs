using System.Globalization;
using System.Text.RegularExpressions;

namespace Parallax.Explanations;

/// <summary>Which part of a report is explained: all of it, one sentence (from 1, as briefs number them), or one statement (by its id).</summary>
sealed partial record ExplainedPlace(int? Sentence, int? Statement)
{
    public static ExplainedPlace Whole { get; } = new(null, null);

    /// <summary>Reads <c>92c76e</c>, <c>92c76e:9</c> and <c>92c76e:s12</c>; anything else is a text.</summary>
    public static bool TryParse(string text, out string report, out ExplainedPlace place)
    {
        var match = Form().Match(text);
        report = match.Groups["report"].Value;
        int? number = match.Groups["number"] is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : null;
        place = match.Groups["statement"].Length > 0 ? new ExplainedPlace(null, number) : new ExplainedPlace(number, null);
        return match.Success;
    }

    /// <summary>Whether a reading has it.</summary>
    public bool IsIn(Model.Statements.Reading reading) =>
        (Sentence is not { } sentence || (sentence >= 1 && sentence <= reading.Sentences.Count)) && (Statement is not { } statement || statement < reading.Statements.Count);

    [GeneratedRegex(@"^(?<report>[0-9a-f]{4,16})(:(?<statement>s?)(?<number>[0-9]{1,6}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
