using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Store.Views;

/// <summary>A coded happening of two actors in a list.</summary>
/// <param name="First">Country code or name.</param>
/// <param name="Second">Country code or name.</param>
/// <param name="Story">The story's id.</param>
/// <param name="Statement">Where it was read.</param>
/// <param name="Day">The day it is told of, or null.</param>
/// <param name="Event">Its type.</param>
/// <param name="Score">What it weighs.</param>
/// <param name="What">In plain words.</param>
public sealed record TieEventRow(string First, string Second, string Story, StatementRef Statement, DateOnly? Day, EventType Event, double Score, string What);
