using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Intake;
using Parallax.Model.Reports;
using Xunit;

namespace Parallax.Tests.Intake;

/// <summary>Any bytes under any name give results, never an exception; what is accepted is whole.</summary>
public class IntakeFuzzTests
{
    static readonly string[] Names = ["x.txt", "x.html", "x.json", "x.jsonl", "x.jsonl.gz", "x", "-"];

    static readonly byte[][] Seeds =
    [
        Encoding.UTF8.GetBytes("Envoys meet in Oslo\ndate 2025-03-04\n\nThe envoys met – “for hours” – in Kraków. 😀"),
        Encoding.Unicode.GetBytes("Envoys meet in Oslo\n\nThe envoys met."),
        Encoding.UTF8.GetBytes("""<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"\ud83d\ude00"}</script><body><article><p>The envoys met on Tuesday in the town hall, and spoke.</p></article>"""),
        Encoding.UTF8.GetBytes("{\"title\":\"a \\ud83d\\ude00\",\"text\":\"b\",\"published\":\"2025-03-04\",\"kind\":\"agency\"}\n{\"thread\":{\"site\":\"s\"},\"text\":\"c\"}\n[]\n"),
        Encoding.UTF8.GetBytes("[{\"title\":\"a\",\"maintext\":\"b\"},{\"report\":{\"title\":\"T\",\"text\":\"T\\n\\nb\",\"bodyStart\":3}}]"),
        Packed("{\"title\":\"a\",\"text\":\"b\"}\n"),
    ];

    [Fact]
    public void Any_bytes_are_taken_in() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<int>(),
        (bytes, name) => Holds(bytes, Names[Math.Abs(name % Names.Length)])).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20250304, 7));

    [Fact]
    public void Mutated_files_are_taken_in() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<(int, byte)[]>(), ArbMap.Default.ArbFor<int>(),
        (seed, edits, cut) =>
        {
            var bytes = Seeds[Math.Abs(seed % Seeds.Length)].ToArray();
            foreach (var (at, value) in edits)
            {
                bytes[Math.Abs(at % bytes.Length)] = value;
            }

            bytes = cut % 3 == 0 ? bytes[..Math.Abs(cut % bytes.Length)] : bytes;
            return Names.All(name => Holds(bytes, name));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20250305, 7));

    static bool Holds(byte[] bytes, string name) =>
        ReportIntake.ReadStream(new MemoryStream(bytes), name, IntakeOptions.Default).All(r => r switch
        {
            IntakeResult.Accepted accepted => IsWhole(accepted.Report),
            IntakeResult.Rejected rejected => rejected.Message.StartsWith(name, StringComparison.Ordinal),
            _ => true,
        });

    static bool IsWhole(Report report)
    {
        for (var i = 0; i < report.Text.Length; i++)
        {
            if (char.IsHighSurrogate(report.Text[i]) && i + 1 < report.Text.Length && char.IsLowSurrogate(report.Text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(report.Text[i]) || report.Text[i] is '\0' or '\r')
            {
                return false;
            }
        }

        return report.Id.Length == 16 && report.BodyStart <= report.Text.Length;
    }

    static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
