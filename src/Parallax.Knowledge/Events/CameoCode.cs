using Parallax.Model.Statements;

namespace Parallax.Knowledge.Events;

/// <summary>One code of CAMEO (Gerner, Schrodt and Yilmaz 2009) with its place on Goldstein's scale and in PLOVER.</summary>
/// <param name="Id">Two to four digits.</param>
/// <param name="Name">The code's name; empty for codes that PLOVER dropped.</param>
/// <param name="Goldstein">From −10, the most conflictual, to 10.</param>
/// <param name="Type">PLOVER's type after the conversion table of 2021, or null where it has none.</param>
/// <param name="Mode">PLOVER's mode, or null.</param>
public sealed record CameoCode(string Id, string Name, double Goldstein, EventType? Type, string? Mode);
