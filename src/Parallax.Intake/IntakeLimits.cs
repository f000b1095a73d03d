namespace Parallax.Intake;

/// <summary>Caps on what is taken in, so that no file fills the memory or the disk.</summary>
/// <param name="PackedBytes">Bytes of one file as it lies on the disk.</param>
/// <param name="UnpackedBytes">Bytes of one file after unpacking.</param>
/// <param name="DocumentBytes">Bytes of one text, page or JSON document, unpacked.</param>
/// <param name="LineBytes">Bytes of one line of a JSONL file.</param>
/// <param name="TextLength">UTF-16 units of one report's text.</param>
public sealed record IntakeLimits(
    long PackedBytes = 4L << 30, long UnpackedBytes = 16L << 30, int DocumentBytes = 64 << 20, int LineBytes = 16 << 20, int TextLength = 4 << 20);
