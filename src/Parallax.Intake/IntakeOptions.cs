using Parallax.Intake.Json;

namespace Parallax.Intake;

/// <summary>How input is read; changed with <c>with</c>.</summary>
public sealed record IntakeOptions
{
    /// <summary>Known field maps, default caps.</summary>
    public static IntakeOptions Default { get; } = new();

    /// <summary>Caps.</summary>
    public IntakeLimits Limits { get; init; } = new();

    /// <summary>The caller's names for fields of JSON input, tried before the known ones; null for the known ones alone.</summary>
    public FieldMap? Map { get; init; }
}
