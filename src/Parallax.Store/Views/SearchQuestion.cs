namespace Parallax.Store.Views;

/// <summary>What is searched for; a part that is null does not narrow.</summary>
/// <param name="Words">All of these in a report's title or body.</param>
/// <param name="Actor">An actor by its key or country code.</param>
/// <param name="Event">A PLOVER type that a statement has.</param>
/// <param name="From">Published on this day or later.</param>
/// <param name="To">Published on this day or earlier.</param>
/// <param name="Outlet">This outlet's.</param>
public sealed record SearchQuestion(string? Words, string? Actor, string? Event, DateOnly? From, DateOnly? To, string? Outlet)
{
    /// <summary>Whether nothing is asked.</summary>
    public bool IsEmpty => Words is null && Actor is null && Event is null && From is null && To is null && Outlet is null;
}
