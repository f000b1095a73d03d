using System.Globalization;

namespace Parallax.Training.Comparing;

/// <summary>Princeton WordNet's database files as they are published (<c>index.verb</c>, <c>data.verb</c>, …, formats in wndb(5WN)).</summary>
public sealed class WordNetFiles
{
    static readonly (char Pos, string Name)[] Parts = [('v', "verb"), ('n', "noun"), ('a', "adj")];

    readonly Dictionary<string, Synset> _synsets = new(StringComparer.Ordinal);
    readonly Dictionary<(string Lemma, char Pos), string[]> _senses = [];
    readonly List<(string Form, string Base)> _exceptions = [];

    /// <summary>One synset: its words and the pointers that leave it.</summary>
    public sealed record Synset(string Id, string[] Words, IReadOnlyList<Pointer> Pointers);

    /// <summary>A relation; <see cref="From"/> and <see cref="To"/> count words from 1, 0 where the whole synset is meant.</summary>
    public sealed record Pointer(string Kind, string Target, int From, int To);

    /// <summary>Reads the folder.</summary>
    public WordNetFiles(string folder)
    {
        foreach (var (pos, name) in Parts)
        {
            foreach (var line in File.ReadLines(Path.Combine(folder, "data." + name)).Where(l => l.Length > 0 && l[0] != ' '))
            {
                var p = line.Split(" | ")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var count = int.Parse(p[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                var words = Enumerable.Range(0, count).Select(i => p[4 + (2 * i)].Split('(')[0].ToLowerInvariant()).ToArray();
                var at = 4 + (2 * count);
                var pointers = Enumerable.Range(0, int.Parse(p[at], CultureInfo.InvariantCulture)).Select(i =>
                {
                    var q = at + 1 + (4 * i);
                    var ends = int.Parse(p[q + 3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                    return new Pointer(p[q], (p[q + 2][0] == 's' ? 'a' : p[q + 2][0]) + p[q + 1], ends >> 8, ends & 255);
                }).ToArray();
                _synsets[pos + p[0]] = new Synset(pos + p[0], words, pointers);
            }

            foreach (var line in File.ReadLines(Path.Combine(folder, "index." + name)).Where(l => l.Length > 0 && l[0] != ' '))
            {
                var p = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var count = int.Parse(p[2], CultureInfo.InvariantCulture);
                _senses[(p[0], pos)] = [.. p[^count..].Select(o => pos + o)];
            }

            _exceptions.AddRange(File.ReadLines(Path.Combine(folder, name + ".exc")).Select(l => l.Split(' ')).Where(p => p.Length >= 2).Select(p => (p[0], p[1])));
        }
    }

    /// <summary>Single lower-case words of any part of speech.</summary>
    public IEnumerable<string> Words => _senses.Keys.Select(k => k.Lemma).Where(w => w.All(char.IsAsciiLetterLower)).Distinct();

    /// <summary>Irregular forms and their bases.</summary>
    public IReadOnlyList<(string Form, string Base)> Exceptions => _exceptions;

    /// <summary>A word's synsets of one part of speech, the most used first.</summary>
    public IReadOnlyList<string> Senses(string lemma, char pos) => _senses.GetValueOrDefault((lemma, pos), []);

    /// <summary>A synset, or null where the files lack it.</summary>
    public Synset? Find(string id) => _synsets.GetValueOrDefault(id);

    /// <summary>Words that a word's sense points to by a lexical relation ("!" antonym, "+" derivation).</summary>
    public IEnumerable<(string Word, char Pos)> Related(string lemma, string sense, string kind)
    {
        if (Find(sense) is not { } synset)
        {
            yield break;
        }

        foreach (var pointer in synset.Pointers.Where(p => p.Kind == kind))
        {
            if (pointer.From != 0 && synset.Words[pointer.From - 1] != lemma)
            {
                continue;
            }

            if (Find(pointer.Target) is { } target && pointer.To > 0)
            {
                yield return (target.Words[pointer.To - 1], target.Id[0]);
            }
        }
    }
}
