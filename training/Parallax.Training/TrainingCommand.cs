namespace Parallax.Training;

/// <summary>One command of the training program: rebuilds a weight file from named inputs with a fixed seed.</summary>
/// <param name="Name">As given on the command line.</param>
/// <param name="Summary">One line for the list of commands.</param>
/// <param name="Run">Takes the arguments after the name; returns the exit code.</param>
public sealed record TrainingCommand(string Name, string Summary, Func<string[], int> Run);
