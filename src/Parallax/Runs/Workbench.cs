using System.Reflection;
using Parallax.Knowledge;
using Parallax.Model.Reports;
using Parallax.Reading;
using Parallax.Store;

namespace Parallax.Runs;

/// <summary>The knowledge a run reads with, and its stamp in the record.</summary>
sealed class Workbench
{
    public Workbench(KnowledgeBase knowledge)
    {
        Knowledge = knowledge;
        Provenance = new Provenance(
            ProgramVersion, [.. knowledge.Packs.Values.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new PackStamp(p.Name, p.Version, p.Fingerprint))]);
    }

    /// <summary>The program's version without the commit.</summary>
    public static string ProgramVersion { get; } =
        typeof(Workbench).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The packs.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>Program and packs, as the record remembers them.</summary>
    public Provenance Provenance { get; }

    /// <summary>The packs beside the program, with what lies beside the record.</summary>
    public static Workbench Beside(string record) => new(KnowledgeFolder.ReadInstalled());

    /// <summary>Reads one report.</summary>
    public Model.Statements.Reading Read(Report report) => ReportReading.Read(report, Knowledge);
}
