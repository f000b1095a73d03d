using System.Reflection;
using System.Security.Cryptography;
using Parallax.Comparing.Stories;
using Parallax.Intake.Bytes;
using Parallax.Knowledge;
using Parallax.Knowledge.Actors;
using Parallax.Language.Segmentation;
using Parallax.Model.Reports;
using Parallax.Reading;
using Parallax.Store;

namespace Parallax.Runs;

/// <summary>The knowledge a run reads with, and its stamp in the record.</summary>
sealed class Workbench
{
    const string UserActors = "actors.tsv";

    public Workbench(KnowledgeBase knowledge, PackStamp? own = null)
    {
        Knowledge = knowledge;
        var packs = knowledge.Packs.Values.Select(p => new PackStamp(p.Name, p.Version, p.Fingerprint));
        Provenance = new Provenance(ProgramVersion, [.. (own is null ? packs : packs.Append(own)).OrderBy(p => p.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The program's version without the commit.</summary>
    public static string ProgramVersion { get; } =
        typeof(Workbench).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The packs.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>Program and packs, as the record remembers them.</summary>
    public Provenance Provenance { get; }

    /// <summary>The packs beside the program, with the user's own <c>actors.tsv</c> where one lies beside the record.</summary>
    /// <exception cref="Knowledge.Packs.PackException">A pack or the user's table cannot be used.</exception>
    public static Workbench Beside(string record)
    {
        var knowledge = KnowledgeFolder.ReadInstalled();
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(record))!, UserActors);
        if (!File.Exists(path))
        {
            return new Workbench(knowledge);
        }

        var bytes = File.ReadAllBytes(path);
        // The table of a type is made once: whoever asks for the actors from now on gets the user's among them.
        knowledge.Table(k => ActorTable.From(k).With(TextDecoding.Decode(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries), path));
        return new Workbench(knowledge, new PackStamp(UserActors, "own", Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]));
    }

    /// <summary>The language of a report that is not read, by its name, or null where it is read.</summary>
    public string? ForeignLanguage(Report report)
    {
        var languages = Knowledge.Table(LanguageRecognition.From);
        return languages.Of(report.Text) is { } code && languages.IsForeign(report.Text) ? languages.NameOf(code) : null;
    }

    /// <summary>Reads one report.</summary>
    public Model.Statements.Reading Read(Report report) => ReportReading.Read(report, Knowledge);

    /// <summary>What grouping looks at of a reading, as the record keeps it.</summary>
    public (int Version, byte[] Content) Profile(Model.Statements.Reading reading) =>
        (ReportProfile.Version, ReportProfile.Of(reading, Knowledge.Table(TermFrequencies.From)).Write());
}
