namespace Parallax.Store;

/// <summary>What a record is opened for.</summary>
public enum RecordAccess
{
    /// <summary>To look only; the file must exist and is not changed.</summary>
    Read,
    /// <summary>To add to it; made where it does not exist, brought to today's schema where it is older.</summary>
    Write,
}
