using Parallax.Model;

namespace Parallax.Store.Views;

/// <summary>What became of one run's input.</summary>
/// <param name="Number">Its place in the record.</param>
/// <param name="Started">When.</param>
/// <param name="Command">What read it: <c>read</c>, <c>watch</c>, <c>drop in</c>.</param>
/// <param name="Seconds">How long it took, grouping included.</param>
/// <param name="Added">New reports.</param>
/// <param name="Changed">Reports whose text had changed.</param>
/// <param name="Again">Reports read again.</param>
/// <param name="Held">Reports that the record had.</param>
/// <param name="SetAside">Reports in other languages.</param>
/// <param name="Rejected">Input that holds no report.</param>
/// <param name="PassedOver">Files of other kinds.</param>
/// <param name="Messages">What was said about rejected input, in order.</param>
public sealed record RunRow(
    int Number, DateTimeOffset Started, string Command, double Seconds, int Added, int Changed, int Again, int Held, int SetAside, int Rejected, int PassedOver,
    EquatableList<string> Messages);
