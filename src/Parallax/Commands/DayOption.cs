using System.CommandLine;
using System.Globalization;

namespace Parallax.Commands;

/// <summary>Options whose value is a day.</summary>
static class DayOption
{
    public static Option<DateOnly?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DAY",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name}: '{text}' is no day; expected a form like 2023-09-09");
            return null;
        },
    };

    public static Option<DateOnly?> AsOf() => Create("--as-of", "the day on which statuses are told; the record's last day unless given");
}
