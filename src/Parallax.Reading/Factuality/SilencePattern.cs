using System.Collections.Frozen;
using Parallax.Model.Statements;

namespace Parallax.Reading.Factuality;

/// <summary>One way in which a text says that somebody kept silent.</summary>
/// <param name="Id">Names the entry in traces.</param>
/// <param name="Kind">What kind of silence it tells.</param>
/// <param name="Polarity">"+" as it stands, "-" denied, "-present" denied in the present, "-would" after "would not", "yet" after "has yet to", "without" after "without".</param>
/// <param name="Complement">Lemmas one of which must depend on it; "no X" asks for X denied; empty where anything does.</param>
internal sealed record SilencePattern(string Id, SilenceKind Kind, string Polarity, FrozenSet<string> Complement);
