namespace Parallax.Reading.Events;

/// <summary>By what kind of word an event is named.</summary>
public enum PredicationKind
{
    /// <summary>A verb, its auxiliaries aside.</summary>
    Verb,
    /// <summary>A noun ("the invasion"), alone or under a light verb.</summary>
    Noun,
    /// <summary>A predicate adjective or noun under a copula.</summary>
    Copula,
}
