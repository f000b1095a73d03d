using Microsoft.Data.Sqlite;

namespace Parallax.Store;

/// <summary>The record cannot be used: says which file, why, and what to do. What was stored before stays stored.</summary>
public sealed class RecordException : Exception
{
    /// <summary>Takes the record's path and the rest of the sentence.</summary>
    public RecordException(string path, string problem, Exception? inner = null)
        : base($"{path}: {problem}", inner) => Path = path;

    /// <summary>The record's file.</summary>
    public string Path { get; }

    /// <summary>Says in plain words what SQLite found.</summary>
    internal static RecordException From(string path, SqliteException e) => new(path, e.SqliteErrorCode switch
    {
        5 or 6 => "another program is writing to this record; try again when it is done",
        8 => "this record cannot be written to; give write permission to the file and its folder, or choose another place with --record",
        11 => "this record is damaged; keep it, and read the reports again into a new one",
        13 => "the disk is full; nothing of the report in hand was stored, all earlier reports are; free some space and read again",
        14 => "this record cannot be opened; its folder must exist and be writable, or choose another place with --record",
        26 => "this file is no record; choose another one with --record",
        10 => "the disk refused to read or write (it may be full); all earlier reports are stored; free some space or check the disk, and read again",
        _ => "SQLite says: " + e.Message,
    }, e);
}
