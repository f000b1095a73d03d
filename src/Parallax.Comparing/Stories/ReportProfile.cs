using System.Runtime.InteropServices;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;
using Parallax.Model.Statements;

namespace Parallax.Comparing.Stories;

/// <summary>What grouping looks at of a report: its words as vectors, whom and where it names, what it codes, its day.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Day">Its publication day where given or read from the text; an inferred day is no evidence and counts as none.</param>
/// <param name="Title">Words of the title.</param>
/// <param name="Lead">Words of the title and the body's beginning.</param>
/// <param name="Body">Words of the whole text, damped by logarithm.</param>
/// <param name="Names">Persons, organisations and other names by their resolved actor.</param>
/// <param name="Places">Places by name.</param>
/// <param name="Events">Event types with the actors between whom they are coded.</param>
public sealed record ReportProfile(
    string Report, DateOnly? Day, TermVector Title, TermVector Lead, TermVector Body, TermVector Names, TermVector Places, TermVector Events)
{
    const int LeadCharacters = 700;
    const int MostTerms = 160;

    /// <summary>Makes the profile of a reading.</summary>
    public static ReportProfile Of(Reading reading, TermFrequencies frequencies)
    {
        var report = reading.Report;
        var title = report.Text.AsSpan(0, Math.Min(report.BodyStart, report.Text.Length));
        var lead = report.Text.AsSpan(0, Math.Min(report.Text.Length, report.BodyStart + LeadCharacters));
        var names = new Dictionary<uint, float>();
        var places = new Dictionary<uint, float>();
        var rare = new Dictionary<uint, float>();

        // A name counts by how rare its words are: that two reports name Washington tells little, that they name Calca much.
        void Count(Dictionary<uint, float> counts, string key, string name)
        {
            var term = WordScan.HashOf(key);
            ReportProfile.Count(counts, term);
            if (!rare.ContainsKey(term))
            {
                var weight = 0f;
                var words = new WordScan(name);
                while (words.MoveNext())
                {
                    weight = Math.Max(weight, frequencies.Weight(words.Hash));
                }

                rare[term] = weight;
            }
        }

        foreach (var mention in reading.Mentions)
        {
            switch (mention.Kind)
            {
                case MentionKind.Place or MentionKind.Facility or MentionKind.Norp:
                    Count(places, mention.Actor?.Country ?? mention.Name, mention.Name);
                    break;
                case MentionKind.Pronoun or MentionKind.Description:
                    break;
                default:
                    Count(names, mention.Actor?.Key ?? mention.Name, mention.Name);
                    break;
            }
        }

        var events = new Dictionary<uint, float>();
        foreach (var statement in reading.Statements)
        {
            if (statement.Event is { } code)
            {
                foreach (var agent in Keys(reading, statement.Agents))
                {
                    foreach (var patient in Keys(reading, statement.Patients))
                    {
                        ReportProfile.Count(events, WordScan.HashOf($"{agent}>{code.Type}>{patient}"));
                    }
                }
            }
        }

        return new ReportProfile(
            report.Id, report.Published is Publication.Inferred ? null : report.Published.Day,
            Words(title, frequencies), Words(lead, frequencies), Words(report.Text, frequencies),
            Damped(names, rare), Damped(places, rare), Damped(events, rare));
    }

    static IEnumerable<string> Keys(Reading reading, Model.EquatableList<int> mentions) =>
        mentions.Select(m => reading.Mentions[m].Actor).OfType<Actor>().Select(a => a.Country ?? a.Key).Distinct(StringComparer.Ordinal);

    static TermVector Words(ReadOnlySpan<char> text, TermFrequencies frequencies)
    {
        var counts = new Dictionary<uint, float>();
        var words = new WordScan(text);
        while (words.MoveNext())
        {
            if (words.Length > 1)
            {
                Count(counts, words.Hash);
            }
        }

        foreach (var term in counts.Keys.ToArray())
        {
            ref var weight = ref CollectionsMarshal.GetValueRefOrNullRef(counts, term);
            weight = (1 + MathF.Log(weight)) * frequencies.Weight(term);
        }

        return TermVector.Of(counts, MostTerms);
    }

    static TermVector Damped(Dictionary<uint, float> counts, Dictionary<uint, float> rare)
    {
        foreach (var term in counts.Keys.ToArray())
        {
            ref var weight = ref CollectionsMarshal.GetValueRefOrNullRef(counts, term);
            weight = (1 + MathF.Log(weight)) * rare.GetValueOrDefault(term, 1);
        }

        return TermVector.Of(counts, MostTerms);
    }

    static void Count(Dictionary<uint, float> counts, uint term) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
}
