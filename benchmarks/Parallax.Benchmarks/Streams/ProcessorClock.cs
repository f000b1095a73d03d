using System.Runtime.InteropServices;

namespace Parallax.Benchmarks.Streams;

/// <summary>Processor time of the calling thread alone: true while other work shares the machine. Linux.</summary>
static partial class ProcessorClock
{
    const int ThreadClock = 3;

    /// <summary>Seconds since the thread began.</summary>
    public static double Seconds()
    {
        _ = ReadClock(ThreadClock, out var time);
        return time.Seconds + (time.Nanoseconds / 1e9);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ReadClock(int clock, out TimeSpec time);

    struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
