using Parallax.Comparing.Happenings;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;

namespace Parallax.Comparing;

/// <summary>Short plain lines from a text's own words.</summary>
public static class PlainWords
{
    /// <summary>Longest line, in characters.</summary>
    public const int Longest = 160;

    const int LongestAgent = 60;

    static readonly string[] Openers = ["and", "as", "because", "but", "however", "that", "when", "while", "yet", "still"];
    static readonly string[] BeforeVerbs =
    [
        "to", "not", "never", "also", "then", "already", "be", "been", "being", "is", "are", "was", "were", "has", "have", "had", "having", "do", "does", "did",
        "will", "would", "shall", "should", "can", "could", "may", "might", "must",
    ];

    static readonly string[] Relatives = ["which", "who", "that"];
    static readonly string[] Speakers = ["I", "we"];

    /// <summary>
    /// A statement in one line that can be read alone: its extent, with who acts put before it in square brackets where the extent leaves that to the words
    /// around it ("[Putin] to attend the forum") or has a pronoun for it; who says "I" is named before his words ("[Putin:] I will attend").
    /// </summary>
    public static string Of(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        var (text, extent) = (telling.Report.Text, telling.Statement.Extent);
        var words = extent.In(text);
        if (Leads(words, Relatives) is var relative and > 0)
        {
            // "which Washington expects": the relative word stands for what is acted on.
            return telling.Statement.Participants.Any(p => p.Role == ParticipantRole.Agent && extent.Contains(p.Span) && p.Span.Start >= extent.Start + relative)
                ? telling.Statement.Participants.FirstOrDefault(p => p.Role == ParticipantRole.Patient && !p.Span.Overlaps(extent)) is { } patient && patient.Span.Length <= LongestAgent
                    ? Joined(Of(text, patient.Span), "", text, extent, relative)
                    : Of(text, extent)
                : Agent(telling, extent) is { } who ? Joined(who, "", text, extent, relative) : Of(text, extent);
        }

        var start = Leads(words, Openers);
        var plain = new TextSpan(extent.Start + start, extent.End);
        if (telling.Statement.Participants.FirstOrDefault(p => p.Role == ParticipantRole.Agent) is not { } agent)
        {
            return Of(text, plain);
        }

        if (!agent.Span.Overlaps(extent))
        {
            return StartsWithVerb(text, plain.Start, telling.Statement.Trigger.Start) && Agent(telling, extent) is { } who
                ? Joined(who, Leads(words, ["to"]) == 0 && EndsWithTo(text.AsSpan(0, extent.Start)) ? "to " : "", text, extent, start)
                : Of(text, plain);
        }

        var opens = agent.Span.Start >= plain.Start && text.AsSpan(plain.Start, agent.Span.Start - plain.Start).IsWhiteSpace();
        return opens && agent.Mention is { } m && telling.Reading.Mentions[m] is { Kind: MentionKind.Pronoun } pronoun && pronoun.Span == agent.Span && IsName(pronoun)
            ? Speakers.Contains(pronoun.Span.In(text).ToString(), StringComparer.OrdinalIgnoreCase)
                ? Joined(pronoun.Name + ":", "", text, extent, start)
                : Joined(pronoun.Name, "", text, extent, agent.Span.End - extent.Start)
            : Of(text, plain);
    }

    /// <summary>The agent's words from outside the extent, a pronoun by the name that it stands for; null where there is none to name.</summary>
    static string? Agent(Telling telling, TextSpan extent)
    {
        var sentence = telling.Reading.Sentences[telling.Statement.Sentence];
        var agent = telling.Statement.Participants.FirstOrDefault(p => p.Role == ParticipantRole.Agent && sentence.Contains(p.Span) && (!p.Span.Overlaps(extent) || p.Mention is not null));
        if (agent is null)
        {
            return null;
        }

        var mention = agent.Mention is { } m ? telling.Reading.Mentions[m] : null;
        var words = Of(telling.Report.Text, agent.Span);
        return mention is not null && (mention.Kind == MentionKind.Pronoun || words.Length > LongestAgent)
            ? IsName(mention) ? mention.Name : null
            : words.Length is > 0 and <= LongestAgent && !Relatives.Contains(words, StringComparer.OrdinalIgnoreCase) ? words : null;
    }

    /// <summary>Whether a mention's fullest form is a name, not a description that another word stands for.</summary>
    static bool IsName(Mention mention) => mention.Name.Length > 0 && char.IsUpper(mention.Name[0]) && (mention.Kind != MentionKind.Pronoun || mention.Antecedent is not null);

    static string Joined(string agent, string link, string text, TextSpan extent, int from)
    {
        var rest = Of(text, new TextSpan(extent.Start + from, extent.End));
        return rest.Length == 0 ? Of(text, extent) : $"[{agent}] {link}{rest}";
    }

    /// <summary>How many characters one of the words takes at the start, with what parts it from the next; 0 where none stands there or nothing would be left.</summary>
    static int Leads(ReadOnlySpan<char> words, string[] openers)
    {
        var end = words.IndexOfAny(" ,\n\r\t");
        if (end <= 0 || !openers.Contains(words[..end].ToString(), StringComparer.OrdinalIgnoreCase))
        {
            return 0;
        }

        while (end < words.Length && (char.IsWhiteSpace(words[end]) || words[end] == ','))
        {
            end++;
        }

        return end < words.Length ? end : 0;
    }

    /// <summary>Whether nothing but what goes before a verb stands before the event word, so that who acts is not named there.</summary>
    static bool StartsWithVerb(string text, int from, int trigger) =>
        from >= trigger || text[from..trigger].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => BeforeVerbs.Contains(w, StringComparer.OrdinalIgnoreCase) || w.EndsWith("ly", StringComparison.Ordinal));

    static bool EndsWithTo(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before.EndsWith("to", StringComparison.OrdinalIgnoreCase) && (before.Length == 2 || !char.IsLetter(before[^3]));
    }

    /// <summary>A stretch in one line: blanks drawn together, cut at a word where it is too long, punctuation at the ends left off.</summary>
    public static string Of(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = span.In(text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words).Trim(' ', ',', ';', ':', '.', '-', '–', '—');
        if (line.Length <= Longest)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', Longest - 1);
        cut = cut < Longest / 2 ? Longest - 1 : cut;
        return (char.IsHighSurrogate(line[cut - 1]) ? line[..(cut - 1)] : line[..cut]).TrimEnd(' ', ',', ';') + " …";
    }
}
