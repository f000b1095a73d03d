using System.Runtime.InteropServices;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;
using Parallax.Model.Statements;

namespace Parallax.Comparing.Stories;

/// <summary>What grouping looks at of a report: its words as vectors, whom and where it names, what it codes, its day. About half a kilobyte.</summary>
/// <remarks>Equality is by reference.</remarks>
public sealed class ReportProfile
{
    /// <summary>Changes when profiles are made otherwise, so that kept ones are made again.</summary>
    public const int Version = 1;

    const int Vectors = 6;
    const int LeadCharacters = 700;
    const int MostBodyTerms = 96;
    const int MostLeadTerms = 48;
    const int MostTerms = 24;

    // Counts of the six vectors' terms, a byte each in two numbers, then their entries.
    readonly uint[] _data;

    ReportProfile(string report, DateOnly? day, uint[] data) => (Report, Day, _data) = (report, day, data);

    /// <summary>The report's id.</summary>
    public string Report { get; }

    /// <summary>Its publication day where given or read from the text; an inferred day is no evidence and counts as none.</summary>
    public DateOnly? Day { get; }

    /// <summary>Words of the title.</summary>
    public TermVector Title => At(0);

    /// <summary>Words of the title and the body's beginning.</summary>
    public TermVector Lead => At(1);

    /// <summary>Words of the whole text, damped by logarithm.</summary>
    public TermVector Body => At(2);

    /// <summary>Persons, organisations and other names by their resolved actor.</summary>
    public TermVector Names => At(3);

    /// <summary>Places by name.</summary>
    public TermVector Places => At(4);

    /// <summary>Event types with the actors between whom they are coded.</summary>
    public TermVector Events => At(5);

    /// <summary>The same report on another day, or none.</summary>
    public ReportProfile On(DateOnly? day) => new(Report, day, _data);

    /// <summary>The bytes that <see cref="Read"/> takes; the report's id and day are kept beside them.</summary>
    public byte[] Write()
    {
        var bytes = new byte[_data.Length * 4];
        for (var i = 0; i < _data.Length; i++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 * i), _data[i]);
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="ArgumentException">The bytes are no profile.</exception>
    public static ReportProfile Read(string report, DateOnly? day, ReadOnlySpan<byte> bytes)
    {
        var data = new uint[bytes.Length / 4];
        for (var i = 0; i < data.Length; i++)
        {
            data[i] = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * i)..]);
        }

        var profile = new ReportProfile(report, day, data);
        return data.Length >= 2 && bytes.Length % 4 == 0 && data.Length == 2 + Enumerable.Range(0, Vectors).Sum(profile.CountOf)
            ? profile
            : throw new ArgumentException($"{bytes.Length} bytes are no profile of a report", nameof(bytes));
    }

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
            Joined(
            [
                Words(title, frequencies, MostTerms), Words(lead, frequencies, MostLeadTerms), Words(report.Text, frequencies, MostBodyTerms),
                Damped(names, rare), Damped(places, rare), Damped(events, rare),
            ]));
    }

    static IEnumerable<string> Keys(Reading reading, Model.EquatableList<int> mentions) =>
        mentions.Select(m => reading.Mentions[m].Actor).OfType<Actor>().Select(a => a.Country ?? a.Key).Distinct(StringComparer.Ordinal);

    static TermVector Words(ReadOnlySpan<char> text, TermFrequencies frequencies, int most)
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

        return TermVector.Of(counts, most);
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

    static uint[] Joined(ReadOnlySpan<TermVector> vectors)
    {
        var size = 2;
        foreach (var vector in vectors)
        {
            size += vector.Count;
        }

        var data = new uint[size];
        var at = 2;
        for (var i = 0; i < vectors.Length; i++)
        {
            data[i / 4] |= (uint)vectors[i].Count << (8 * (i % 4));
            vectors[i].Entries.CopyTo(data.AsSpan(at));
            at += vectors[i].Count;
        }

        return data;
    }

    int CountOf(int vector) => (byte)(_data[vector / 4] >> (8 * (vector % 4)));

    TermVector At(int vector)
    {
        var start = 2;
        for (var i = 0; i < vector; i++)
        {
            start += CountOf(i);
        }

        return TermVector.At(_data, start, CountOf(vector));
    }
}
