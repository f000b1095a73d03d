using System.CommandLine;
using Parallax.Knowledge;
using Parallax.Runs;
using Parallax.Store;
using Parallax.Terminal;

namespace Parallax.Commands;

/// <summary><c>parallax check</c>: whether the knowledge packs and the record can be trusted.</summary>
static class CheckCommand
{
    public static Command Create()
    {
        var record = RecordOption.Create();
        var command = new Command("check", "Check the knowledge packs and, where there is one, the record.") { record };
        command.SetAction(parsed =>
        {
            using var output = Output.OfProcess();
            var knowledge = KnowledgeFolder.ReadInstalled();
            var rows = knowledge.Packs.Values.OrderBy(p => p.Name, StringComparer.Ordinal)
                .Select(p => (IReadOnlyList<string>)[p.Name, p.Version, p.Fingerprint, FormattableString.Invariant($"{p.Tables.Values.Sum(t => t.Rows.Count):N0}"), p.Licence])
                .ToArray();
            foreach (var line in TextTable.Lines(["PACK", "VERSION", "FINGERPRINT", "ENTRIES", "LICENCE"], rows, output.Styled))
            {
                output.Write(line);
            }

            var path = parsed.GetValue(record)!;
            if (!File.Exists(path) && parsed.GetResult(record) is { Implicit: true })
            {
                output.Flush();
                return ExitCode.Done;
            }

            var sound = Report(path, new Workbench(knowledge), output);
            output.Flush();
            return sound ? ExitCode.Done : ExitCode.Rejected;
        });
        return command;
    }

    static bool Report(string path, Workbench bench, Output output)
    {
        using var store = Record.Open(path, RecordAccess.Read);
        var damage = store.Damage();
        foreach (var problem in damage)
        {
            output.Say($"{path}: {problem}");
        }

        var unread = 0;
        foreach (var id in store.ReportIds())
        {
            try
            {
                unread += store.Reading(id) is null ? 1 : 0;
            }
            catch (Exception e) when (e is Store.Format.RecordFormatException or InvalidDataException)
            {
                output.Say($"{path}: report {id}: {e.Message}");
                unread++;
            }
        }

        output.Write("");
        output.Write(FormattableString.Invariant(
            $"{path}: {store.Count:N0} reports in {store.Stories().Count:N0} stories; {store.ReadOtherwise(bench.Provenance).Count:N0} read with other knowledge than this program has"));
        return damage.IsEmpty && unread == 0;
    }
}
