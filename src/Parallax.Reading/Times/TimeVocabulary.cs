using System.Collections.Frozen;
using System.Globalization;
using Parallax.Knowledge;
using Parallax.Knowledge.Packs;
using Parallax.Model;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Times;

/// <summary>The words of times, from the pack <c>times</c>. One instance serves all threads.</summary>
sealed class TimeVocabulary
{
    /// <summary>Longer words are never looked up.</summary>
    public const int LongestWord = 16;

    readonly FrozenDictionary<string, TimeWord> _words;
    readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> _find;
    readonly FrozenDictionary<string, TimePhrase[]> _phrases;
    readonly FrozenDictionary<string, Holiday[]> _holidays;

    readonly FrozenDictionary<string, Direction> _verbs;

    TimeVocabulary(
        Dictionary<string, TimeWord> words, IEnumerable<TimePhrase> phrases, IEnumerable<Holiday> holidays, Dictionary<string, Direction> verbs)
    {
        _verbs = verbs.ToFrozenDictionary(StringComparer.Ordinal);
        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _find = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _phrases = phrases.GroupBy(p => p.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
        _holidays = holidays.GroupBy(h => h.Name.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(h => h.Name.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the pack; throws where an entry has an unknown kind.</summary>
    public static TimeVocabulary From(KnowledgeBase knowledge)
    {
        var pack = knowledge.Pack("times");
        var words = new Dictionary<string, TimeWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in pack.Table("words").Rows)
        {
            var kind = Enum.TryParse<TimeWordKind>(row["kind"], out var k) ? k : throw row.Wrong($"has the unknown kind '{row["kind"]}'");
            var code = row["code"];
            if (kind == TimeWordKind.Unit && !Enum.TryParse<Grain>(code, out _))
            {
                throw row.Wrong($"has the unknown unit '{code}'");
            }

            var word = Word(words, row["word"]);
            word.Add(kind, row["value"].Length == 0 ? 0 : int.Parse(row["value"], CultureInfo.InvariantCulture), code);
            foreach (var mark in row.List("marks"))
            {
                word.Mark(Enum.TryParse<TimeWordKind>(mark, out var m) ? m : throw row.Wrong($"has the unknown mark '{mark}'"));
            }
        }

        var phrases = new List<TimePhrase>();
        foreach (var row in pack.Table("phrases").Rows)
        {
            TimeType? type = row["type"].Length == 0 ? null : Labels.Parse<TimeType>(row["type"]) ?? throw row.Wrong($"has the unknown type '{row["type"]}'");
            phrases.Add(Phrase(words, row, "phrase", TimeWordKind.Phrase, type, row["value"]));
        }

        var holidays = new List<Holiday>();
        foreach (var row in pack.Table("holidays").Rows)
        {
            var rule = row["rule"].Split(' ');
            holidays.Add(new(
                Phrase(words, row, "name", TimeWordKind.Holiday, TimeType.Date, ""), rule[0], [.. rule[1..].Select(r => int.Parse(r, CultureInfo.InvariantCulture))]));
        }

        var verbs = new Dictionary<string, Direction>(StringComparer.Ordinal);
        foreach (var row in pack.Table("verbs").Rows)
        {
            verbs[row["lemma"]] = Enum.TryParse<Direction>(row["direction"], out var d) ? d : throw row.Wrong($"has the unknown direction '{row["direction"]}'");
        }

        return new(words, phrases, holidays, verbs);
    }

    /// <summary>What is known of a word, whatever its case; null where nothing is.</summary>
    public TimeWord? Find(ReadOnlySpan<char> form) => _find.TryGetValue(form, out var word) ? word : null;

    /// <summary>Where a governor looks whatever its own tense ("planned for"), or in the present tense ("says"); null where its tense decides.</summary>
    public Direction? Direction(string lemma) => _verbs.TryGetValue(lemma, out var direction) ? direction : null;

    /// <summary>Phrases that begin with a word, the longest first.</summary>
    public TimePhrase[] Phrases(string first) => _phrases.TryGetValue(first, out var found) ? found : [];

    /// <summary>Holidays that begin with a word, the longest first.</summary>
    public Holiday[] Holidays(string first) => _holidays.TryGetValue(first, out var found) ? found : [];

    static TimePhrase Phrase(Dictionary<string, TimeWord> words, PackRow row, string field, TimeWordKind kind, TimeType? type, string value)
    {
        var parts = new List<string>();
        var wording = row[field];
        for (var i = 0; i < wording.Length;)
        {
            var start = i;
            while (i < wording.Length && (char.IsLetter(wording[start]) ? char.IsLetter(wording[i]) : char.IsAsciiDigit(wording[start]) && char.IsAsciiDigit(wording[i])))
            {
                i++;
            }

            if (i == start)
            {
                i++;
            }

            if (wording[start] != ' ')
            {
                parts.Add(wording[start..i]);
            }
        }

        if (parts.Count == 0)
        {
            throw row.Wrong("has no words");
        }

        if (char.IsLetter(parts[0][0]))
        {
            Word(words, parts[0]).Add(kind, 0, "");
        }

        return new(row.Id, [.. parts], type, value);
    }

    static TimeWord Word(Dictionary<string, TimeWord> words, string form)
    {
        if (!words.TryGetValue(form, out var word))
        {
            words.Add(form, word = new TimeWord());
        }

        return word;
    }
}
