using Microsoft.Data.Sqlite;
using Xunit;

namespace Parallax.EndToEnd.Tests;

/// <summary>The record's file under rough treatment.</summary>
public sealed class RecordFileTests : IDisposable
{
    readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_changed_text_is_a_new_edition_and_the_difference_is_shown()
    {
        string Report(string toll) => $$"""{"url":"https://h.example/1","outlet":"Harbour Wire","published":"2025-03-04","title":"Quake","text":"A quake struck Peru. {{toll}} people died. Help is on its way."}""" + "\n";
        _folder.Write("a.jsonl", Report("Twenty"));
        ParallaxProcess.Run(_folder.Path, "read", "a.jsonl");
        _folder.Write("a.jsonl", Report("Thirty"));
        var run = ParallaxProcess.Run(_folder.Path, "read", "a.jsonl");
        Assert.Equal(0, run.Code);
        Assert.Contains("1 changed since", run.Talk, StringComparison.Ordinal);
        Assert.Contains("“Twenty people died.” → “Thirty people died.”", run.Talk.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("Thirty people died.", run.Data, StringComparison.Ordinal);
        Assert.Equal(2L, Scalar("SELECT count(*) FROM edition"));
        Assert.Equal(1L, Scalar("SELECT count(*) FROM report"));
    }

    [Fact]
    public void What_older_knowledge_read_is_read_again_on_demand()
    {
        _folder.WriteReports("news.jsonl", 3);
        ParallaxProcess.Run(_folder.Path, "read", "news.jsonl", "--quiet");
        Sql("UPDATE knowledge SET packs = 'times 0 00'");
        Assert.Contains("3 read with other knowledge", ParallaxProcess.Run(_folder.Path, "check", "--record", "parallax.db").Data, StringComparison.Ordinal);
        Assert.Contains("3 held already", ParallaxProcess.Run(_folder.Path, "read", "news.jsonl", "--quiet").Talk, StringComparison.Ordinal);
        Assert.Contains("3 read again", ParallaxProcess.Run(_folder.Path, "read", "--again", "--quiet").Talk, StringComparison.Ordinal);
        Assert.Contains("0 read with other knowledge", ParallaxProcess.Run(_folder.Path, "check", "--record", "parallax.db").Data, StringComparison.Ordinal);
    }

    [Fact]
    public void A_killed_run_loses_at_most_the_report_in_hand_and_the_next_one_goes_on()
    {
        const int Count = 120;
        _folder.WriteReports("news.jsonl", Count);
        using (var process = ParallaxProcess.Start(_folder.Path, "read", "news.jsonl", "--quiet"))
        {
            process.StandardInput.Close();
            var before = DateTime.UtcNow;
            while (!process.HasExited && Stored() < 25 && DateTime.UtcNow - before < TimeSpan.FromMinutes(2))
            {
                Thread.Sleep(20);
            }

            process.Kill();
            process.WaitForExit();
        }

        var stored = Stored();
        Assert.InRange(stored, 25, Count);
        Assert.Equal("ok", Scalar("PRAGMA integrity_check"));
        Assert.Equal(stored, Scalar("SELECT count(*) FROM reading"));
        Assert.Equal(0L, Scalar("SELECT count(*) FROM edition e LEFT JOIN reading g USING (report, edition) WHERE g.report IS NULL"));
        // In the order of the input, without a gap: only the report in hand can be missing.
        Assert.Equal(stored, Scalar($"SELECT count(*) FROM report WHERE CAST(substr(url, length('https://outlet0.example/') + 1) AS INTEGER) < {stored}"));

        var run = ParallaxProcess.Run(_folder.Path, "read", "news.jsonl", "--quiet");
        Assert.Equal(0, run.Code);
        Assert.Equal((long)Count, Stored());
        Assert.Equal((long)Count, Scalar("SELECT count(*) FROM story_report"));
    }

    [Fact]
    public void A_file_that_is_no_record_is_named_and_left_alone()
    {
        _folder.Write("a.txt", "The envoys met in Oslo.");
        _folder.Write("letters.db", string.Concat(Enumerable.Repeat("these are letters and no pages of a database ", 40)));
        var run = ParallaxProcess.Run(_folder.Path, "read", "a.txt", "--record", "letters.db");
        Assert.Equal(1, run.Code);
        Assert.Contains("letters.db: this file is no record", run.Talk, StringComparison.Ordinal);
        Assert.StartsWith("these are letters", File.ReadAllText(_folder["letters.db"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_schema_is_refused()
    {
        _folder.Write("a.txt", "The envoys met in Oslo.");
        ParallaxProcess.Run(_folder.Path, "read", "a.txt", "--quiet");
        Sql("PRAGMA user_version = 99");
        foreach (var command in new string[][] { ["read", "a.txt"], ["brief"] })
        {
            var run = ParallaxProcess.Run(_folder.Path, command);
            Assert.Equal(1, run.Code);
            Assert.Contains("written by a newer Parallax", run.Talk, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc, which nobody can write to, not even root");
        _folder.Write("a.txt", "The envoys met in Oslo.");
        var run = ParallaxProcess.Run(_folder.Path, "read", "a.txt", "--record", "/proc/parallax.db");
        Assert.Equal(1, run.Code);
        Assert.Contains("/proc/parallax.db: this record cannot be opened; its folder must exist and be writable", run.Talk, StringComparison.Ordinal);
        Assert.Contains("no record here yet", ParallaxProcess.Run(_folder.Path, "brief", "--record", "none.db").Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_full_disk_what_was_stored_stays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a limit on the size of files");
        _folder.WriteReports("few.jsonl", 5);
        _folder.WriteReports("many.jsonl", 120);
        ParallaxProcess.Run(_folder.Path, "read", "few.jsonl", "--quiet");
        var limit = (new FileInfo(_folder["parallax.db"]).Length / 1024) + 128;
        var start = new System.Diagnostics.ProcessStartInfo("bash") { WorkingDirectory = _folder.Path, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // its double mapping is a file, which the limit would hit
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"trap '' XFSZ; ulimit -f {limit}; exec dotnet exec '{Path.Combine(AppContext.BaseDirectory, "Parallax.dll")}' read many.jsonl --quiet");
        using var process = System.Diagnostics.Process.Start(start)!;
        var talk = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("all earlier reports", talk, StringComparison.Ordinal);
        Assert.InRange(Stored(), 5, 119);
        Assert.Equal("ok", Scalar("PRAGMA integrity_check"));
        Assert.Equal(0, ParallaxProcess.Run(_folder.Path, "read", "many.jsonl", "--quiet").Code);
        Assert.Equal(120L, Stored());
    }

    long Stored()
    {
        try
        {
            return File.Exists(_folder["parallax.db"]) ? (long)Scalar("SELECT count(*) FROM report") : 0;
        }
        catch (SqliteException)
        {
            return 0; // the schema is being made
        }
    }

    object Scalar(string text)
    {
        using var connection = new SqliteConnection($"Data Source={_folder["parallax.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar()!;
    }

    void Sql(string text)
    {
        using var connection = new SqliteConnection($"Data Source={_folder["parallax.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
