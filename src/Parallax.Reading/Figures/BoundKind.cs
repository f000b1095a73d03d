namespace Parallax.Reading.Figures;

/// <summary>What the words beside a number make of it.</summary>
enum BoundKind : byte
{
    /// <summary>The number itself: "only 20".</summary>
    Exact,

    /// <summary>The number or more: "at least 20", "more than 20".</summary>
    Least,

    /// <summary>The number or less: "up to 20".</summary>
    Most,

    /// <summary>From a tenth below up to the number: "nearly 20".</summary>
    Near,

    /// <summary>A tenth either way: "about 20".</summary>
    About,

    /// <summary>The number itself, of others than those counted before: "another 20".</summary>
    Further,
}
