using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Store.Views;

/// <summary>A coded happening of two actors, by what it adds to their tie.</summary>
/// <param name="First">Country code or name; the pair is in ordinal order.</param>
/// <param name="Second">Country code or name.</param>
/// <param name="Statement">The statement that weighs.</param>
/// <param name="Day">The day it is told of, else the day it was told, or null.</param>
/// <param name="Event">Its type.</param>
/// <param name="Score">Goldstein value, by how sure it is.</param>
/// <param name="What">In plain words.</param>
public sealed record TieEvent(string First, string Second, StatementRef Statement, DateOnly? Day, EventType Event, double Score, string What);
