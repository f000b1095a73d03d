using System.Text.RegularExpressions;

namespace Parallax.Evaluation.Tasks.Petrarch;

/// <summary>PETRARCH's verbs: blocks of verbs with a code, synonym sets, and patterns.</summary>
public sealed partial class VerbDictionary
{
    readonly Dictionary<string, HashSet<string>> _synonyms = new(StringComparer.Ordinal);
    readonly Dictionary<string, (VerbPattern Plain, List<VerbPattern> Patterns)> _verbs = new(StringComparer.Ordinal);

    /// <summary>Reads the <c>*verbs*</c> file of a dictionaries folder.</summary>
    public static VerbDictionary Read(string folder)
    {
        var dictionary = new VerbDictionary();
        dictionary.Read(File.ReadLines(Directory.GetFiles(folder, "*verbs*").Order(StringComparer.Ordinal).First()));
        return dictionary;
    }

    /// <summary>The verb's own code and its patterns by its lemma or form in capitals, or null.</summary>
    public (VerbPattern Plain, List<VerbPattern> Patterns)? Verb(string lemma, string form) =>
        _verbs.TryGetValue(lemma, out var verb) || _verbs.TryGetValue(form, out verb) ? verb : null;

    void Read(IEnumerable<string> lines)
    {
        string? synonym = null;
        var (code, patterns) = ((string?)null, new List<VerbPattern>());
        foreach (var raw in lines)
        {
            var line = raw.Split('#')[0].Trim();
            if (line.Length == 0 || line[0] == '~')
            {
                continue;
            }

            if (line[0] == '&')
            {
                synonym = line.TrimEnd('_');
                _synonyms[synonym] = new HashSet<string>(StringComparer.Ordinal);
            }
            else if (line.StartsWith("---", StringComparison.Ordinal))
            {
                (synonym, code, patterns) = (null, Bracket().Match(line) is { Success: true } m ? m.Groups[1].Value : null, []);
            }
            else if (synonym is not null && line[0] == '+')
            {
                AddSynonym(_synonyms[synonym], line[1..].Trim('_', ' '));
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal) || line[0] == '*')
            {
                patterns.Add(Pattern(line.TrimStart('-', ' ')));
            }
            else
            {
                AddVerb(line, code, patterns);
            }
        }
    }

    void AddSynonym(HashSet<string> set, string words)
    {
        if (words.StartsWith('&') && _synonyms.TryGetValue(words, out var other))
        {
            set.UnionWith(other);
        }
        else
        {
            set.Add(words.Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries)[^1]);
        }
    }

    void AddVerb(string line, string? blockCode, List<VerbPattern> patterns)
    {
        var code = Bracket().Match(line) is { Success: true } m ? m.Groups[1].Value : blockCode;
        var name = Brace().Replace(Bracket().Replace(line, ""), "").Trim();
        foreach (var form in Brace().Matches(line).SelectMany(b => b.Value.Trim('{', '}').Split(' ', StringSplitOptions.RemoveEmptyEntries)).Prepend(name))
        {
            var words = form.TrimStart('+').Split('_', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('+')).ToArray();
            if (words.Length == 0)
            {
                continue;
            }

            var (forward, back) = Codes(code);
            if (words.Length > 1)
            {
                // A verb of several words is a pattern of its first.
                var extra = new VerbPattern([], [.. words[1..].Select(Set)], forward, back);
                if (!_verbs.TryGetValue(words[0], out var known))
                {
                    _verbs[words[0]] = known = (new VerbPattern([], [], null, null), []);
                }

                known.Patterns.Add(extra);
                continue;
            }

            _verbs.TryAdd(words[0], (new VerbPattern([], [], forward, back), patterns));
        }
    }

    VerbPattern Pattern(string line)
    {
        var (forward, back) = Codes(Bracket().Match(line) is { Success: true } m ? m.Groups[1].Value : null);
        var words = Bracket().Replace(line, "").Split([' ', '\t', '(', ')', '{', '}', '_'], StringSplitOptions.RemoveEmptyEntries);
        var star = Array.IndexOf(words, "*");
        return new VerbPattern(Sets(words[..Math.Max(star, 0)]), Sets(words[(star + 1)..]), forward, back);
    }

    IReadOnlySet<string>[] Sets(string[] words) => [.. words.Where(w => char.IsLetter(w[0]) || w[0] == '&').Select(Set)];

    IReadOnlySet<string> Set(string word) =>
        word[0] == '&' ? _synonyms.GetValueOrDefault(word) ?? new HashSet<string>(StringComparer.Ordinal) : new HashSet<string>(StringComparer.Ordinal) { word };

    static (string? Forward, string? Back) Codes(string? code)
    {
        if (code is null or "---")
        {
            return (null, null);
        }

        var at = code.IndexOf(':', StringComparison.Ordinal);
        return at < 0 ? (code, null) : (at == 0 ? null : code[..at], code[(at + 1)..]);
    }

    [GeneratedRegex(@"\[([^\]]*)\]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Brace();
}
