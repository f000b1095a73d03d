using System.Globalization;
using System.Text.RegularExpressions;

namespace Parallax.Evaluation.Tasks.Petrarch;

/// <summary>PETRARCH's actors and agents: phrases with codes, some only within dates.</summary>
public sealed partial class ActorDictionary
{
    readonly Dictionary<string, List<(string[] Words, List<(string Code, DateOnly From, DateOnly To)> Codes)>> _actors = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<(string[] Words, string Code)>> _agents = new(StringComparer.Ordinal);

    /// <summary>Reads every <c>*actors*</c> and <c>*agents*</c> file of a dictionaries folder.</summary>
    public static ActorDictionary Read(string folder)
    {
        var dictionary = new ActorDictionary();
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            if (file.Contains("actors", StringComparison.Ordinal))
            {
                dictionary.ReadActors(File.ReadLines(file));
            }
            else if (file.Contains("agents", StringComparison.Ordinal))
            {
                dictionary.ReadAgents(File.ReadLines(file));
            }
        }

        return dictionary;
    }

    /// <summary>The longest actor that begins at a word: its length in words, 0 for none, and its code on a day.</summary>
    public (int Length, string Code) Actor(IReadOnlyList<string> words, int at, DateOnly day)
    {
        var best = (Length: 0, Code: "");
        foreach (var (phrase, codes) in _actors.GetValueOrDefault(Stem(words[at])) ?? [])
        {
            if (phrase.Length > best.Length && Stands(words, at, phrase, prefix: true))
            {
                // A dated code comes before the one that holds at all times.
                var code = codes.Where(c => c.From <= day && day <= c.To).OrderBy(c => c.To.DayNumber - c.From.DayNumber).FirstOrDefault().Code ?? "";
                best = (phrase.Length, code);
            }
        }

        return best;
    }

    /// <summary>The longest agent that begins at a word.</summary>
    public (int Length, string Code) Agent(IReadOnlyList<string> words, int at)
    {
        var best = (Length: 0, Code: "");
        foreach (var (phrase, code) in _agents.GetValueOrDefault(Stem(words[at])) ?? [])
        {
            if (phrase.Length > best.Length && Stands(words, at, phrase, prefix: false))
            {
                best = (phrase.Length, code);
            }
        }

        return best;
    }

    static bool Stands(IReadOnlyList<string> words, int at, string[] phrase, bool prefix)
    {
        for (var w = 0; w < phrase.Length; w++)
        {
            if (at + w >= words.Count || !Same(words[at + w], phrase[w], prefix))
            {
                return false;
            }
        }

        return true;
    }

    // Demonyms are the actor's name with an ending ("Eriadori").
    static bool Same(string word, string entry, bool prefix) =>
        word == entry || word == entry + "S" || (prefix && entry.Length >= 5 && word.StartsWith(entry, StringComparison.Ordinal) && word.Length <= entry.Length + 3);

    static string Stem(string word) => word.Length > 3 ? word[..3] : word;

    void ReadActors(IEnumerable<string> lines)
    {
        var codes = new List<(string, DateOnly, DateOnly)>();
        foreach (var raw in lines)
        {
            var line = raw.Split('#')[0].TrimEnd();
            if (line.Length == 0 || line[0] == '<' || line[0] == '\f')
            {
                continue;
            }

            var name = Bracket().Replace(line, "").Trim();
            if (name.Length > 0 && name[0] != '+')
            {
                codes = [];
            }

            codes.AddRange(Bracket().Matches(line).Select(m => Restricted(m.Groups[1].Value)));
            if (name.Length > 0)
            {
                var words = Words(name.TrimStart('+'));
                if (words.Length > 0)
                {
                    Add(_actors, words[0], (words, codes));
                }
            }
        }
    }

    void ReadAgents(IEnumerable<string> lines)
    {
        foreach (var raw in lines)
        {
            var line = raw.Split('#')[0];
            var code = Bracket().Match(line);
            if (!code.Success || line[0] is '<' or '!')
            {
                continue;
            }

            var name = Brace().Replace(Bracket().Replace(line, ""), "");
            foreach (var variant in Substitutes(name))
            {
                var words = Words(variant);
                if (words.Length > 0)
                {
                    Add(_agents, words[0], (words, code.Groups[1].Value.Trim()));
                }
            }
        }
    }

    static string[] Substitutes(string name) =>
        name.Contains("!MINST!", StringComparison.Ordinal) ? [.. new[] { "MINISTER", "MINISTRY" }.Select(s => name.Replace("!MINST!", s, StringComparison.Ordinal))]
        : name.Contains("!PERSON!", StringComparison.Ordinal)
            ? [.. new[] { "MAN", "MEN", "WOMAN", "WOMEN", "PERSON" }.Select(s => name.Replace("!PERSON!", s, StringComparison.Ordinal))]
        : [name];

    static string[] Words(string name) => name.ToUpperInvariant().Split([' ', '_', '\t', '-'], StringSplitOptions.RemoveEmptyEntries);

    static void Add<T>(Dictionary<string, List<T>> index, string word, T entry)
    {
        if (!index.TryGetValue(Stem(word), out var list))
        {
            index[Stem(word)] = list = [];
        }

        list.Add(entry);
    }

    // "HOB < 950601", "HOBGOV 19950601 - 19990815", "HOBREB > 990816"
    static (string, DateOnly, DateOnly) Restricted(string text)
    {
        var parts = text.Split([' ', '<', '>', '-'], StringSplitOptions.RemoveEmptyEntries);
        var code = text.StartsWith("---", StringComparison.Ordinal) ? "---" : parts.Length > 0 ? parts[0].ToUpperInvariant() : "";
        var days = Digits().Matches(text).Select(m => Day(m.Value)).ToArray();
        return days.Length switch
        {
            0 => (code, DateOnly.MinValue, DateOnly.MaxValue),
            1 when text.Contains('<', StringComparison.Ordinal) => (code, DateOnly.MinValue, days[0]),
            1 => (code, days[0], DateOnly.MaxValue),
            _ => (code, days[0], days[1]),
        };
    }

    static DateOnly Day(string digits) =>
        DateOnly.TryParseExact(digits.Length == 6 ? "19" + digits : digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : DateOnly.MinValue;

    [GeneratedRegex(@"\[([^\]]*)\]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Brace();

    [GeneratedRegex(@"\d{6,8}")]
    private static partial Regex Digits();
}
