namespace Parallax.Model.Stories;

/// <summary>The reports of one development.</summary>
/// <param name="Id">Names the story; stays when reports join.</param>
/// <param name="Title">The headline of its most central report.</param>
/// <param name="Days">First to last publication day.</param>
/// <param name="Reports">Ids of its reports, by date, undated last.</param>
/// <param name="Copies">Groups of reports that carry one wire text: one witness each.</param>
/// <param name="Why">What held the reports together, by weight.</param>
public sealed record Story(
    string Id, string Title, DayInterval Days, EquatableList<string> Reports, EquatableList<EquatableList<string>> Copies, EquatableList<Evidence> Why);
