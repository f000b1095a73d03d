namespace Parallax.Model.Statements;

/// <summary>What happened, coded. Negation, future and hearsay stay fields of the statement and never change the code.</summary>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Contexts">PLOVER contexts.</param>
/// <param name="Cameo">CAMEO code, two to four digits.</param>
/// <param name="Goldstein">Goldstein scale of the CAMEO code, −10 to 10.</param>
/// <param name="Rule">The frame or weights that earned the code.</param>
public sealed record EventCode(EventType Type, string? Mode, EquatableList<string> Contexts, string Cameo, double Goldstein, string Rule);
