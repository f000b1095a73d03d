namespace Parallax.Intake.Bytes;

/// <summary>A stream gave more bytes than its cap; caught inside intake and turned into a rejection.</summary>
sealed class LimitExceededException(long limit) : IOException(FormattableString.Invariant($"is larger than {limit:N0} bytes"));
