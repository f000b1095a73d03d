using System.Collections.Frozen;
using System.Globalization;
using Parallax.Knowledge.Packs;
using Parallax.Model;

namespace Parallax.Knowledge.Actors;

/// <summary>The actors pack as one frozen table: countries, persons, organisations and groups by every name they go by.</summary>
public sealed class ActorTable
{
    readonly ActorEntry[] _entries;
    readonly (string Written, ActorForm Form)[] _forms;
    readonly FrozenDictionary<string, ActorEntry> _byId;
    readonly FrozenDictionary<string, ActorEntry[]> _byTitle;
    readonly FrozenDictionary<string, ActorEntry> _national;

    ActorTable(ActorEntry[] entries, (string, ActorForm)[] forms)
    {
        _entries = entries;
        _forms = forms;
        _byId = entries.ToFrozenDictionary(e => e.Id, StringComparer.Ordinal);
        Names = new PhraseIndex<ActorForm>(forms.Where(f => f.Item2.Naming != ActorNaming.ShortName));
        ShortNames = new PhraseIndex<ActorForm>(forms.Where(f => f.Item2.Naming == ActorNaming.ShortName));
        _national = National(entries, forms);
        _byTitle = entries.Where(e => e.Kind == ActorKind.Person)
            .SelectMany(e => e.Roles.Select(r => (Key: r.Country + " " + r.Title, Entry: e)).Distinct())
            .GroupBy(p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Entry).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every full name, adjective, demonym and capital.</summary>
    public PhraseIndex<ActorForm> Names { get; }

    /// <summary>Persons by the one name that reports use where they need no more ("Putin").</summary>
    public PhraseIndex<ActorForm> ShortNames { get; }

    /// <summary>All entries.</summary>
    public IReadOnlyList<ActorEntry> Entries => _entries;

    /// <summary>An entry by its id, or null.</summary>
    public ActorEntry? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The one organisation of a country that its adjective or name makes of a common noun: "army" of SDN by the name "Sudanese army"; null where there is none or several.</summary>
    /// <param name="country">ISO 3166-1 alpha-3 code.</param>
    /// <param name="noun">The noun in lower case, singular.</param>
    public ActorEntry? National(string country, string noun) => _national.GetValueOrDefault(country + " " + noun);

    static FrozenDictionary<string, ActorEntry> National(ActorEntry[] entries, (string Written, ActorForm Form)[] forms)
    {
        var countries = forms.Where(f => f.Form.Entry.Kind == ActorKind.Country && f.Form.Naming is ActorNaming.Name or ActorNaming.Adjective).ToLookup(f => f.Form.Entry.Id, f => f.Written, StringComparer.Ordinal);
        return forms.Where(f => f.Form.Entry is { Kind: ActorKind.Organization, Country: not null })
            .SelectMany(f => countries[f.Form.Entry.Country!].Where(c => f.Written.Length > c.Length + 1 && f.Written.StartsWith(c, StringComparison.Ordinal) && f.Written[c.Length] is ' ' or '\'' or '’')
                .Select(c => (Noun: Bare(f.Written[c.Length..]), f.Form.Entry)))
            .GroupBy(p => p.Entry.Country + " " + p.Noun, StringComparer.Ordinal)
            .Where(g => g.Select(p => p.Entry.Id).Distinct(StringComparer.Ordinal).Count() == 1)
            .ToFrozenDictionary(g => g.Key, g => g.First().Entry, StringComparer.Ordinal);

        static string Bare(string rest) => (rest.StartsWith("'s ", StringComparison.Ordinal) || rest.StartsWith("’s ", StringComparison.Ordinal) ? rest[3..] : rest[1..]).ToLowerInvariant();
    }

    /// <summary>The one person who holds an office on a day; null where nobody or more than one is known to.</summary>
    public ActorEntry? Holder(string country, string title, DateOnly day)
    {
        ActorEntry? found = null;
        foreach (var entry in _byTitle.GetValueOrDefault(country + " " + title) ?? [])
        {
            foreach (var role in entry.Roles)
            {
                if (role.Country == country && role.Title == title && role.Days.Contains(day))
                {
                    if (found is not null && found != entry)
                    {
                        return null;
                    }

                    found = entry;
                }
            }
        }

        return found;
    }

    /// <summary>Takes the pack's tables; get it by <c>knowledge.Table(ActorTable.From)</c>.</summary>
    /// <exception cref="PackException">An entry cannot be read.</exception>
    public static ActorTable From(KnowledgeBase knowledge)
    {
        var pack = knowledge.Pack("actors");
        var entries = new List<ActorEntry>();
        var forms = new List<(string, ActorForm)>();
        foreach (var row in pack.Table("countries").Rows)
        {
            CountryForms.Add(row, entries, forms);
        }

        foreach (var row in pack.Table("organizations").Rows)
        {
            Add(new ActorEntry
            {
                Id = row.Id,
                Name = row["name"],
                Kind = ActorKind.Organization,
                Country = Open(row["country"]),
                Sector = Open(row["sector"]),
                Detail = row["kind"],
            }, row.List("names"), entries, forms);
        }

        foreach (var row in pack.Table("groups").Rows)
        {
            Add(new ActorEntry { Id = row.Id, Name = row["name"], Kind = ActorKind.Group, Country = Open(row["country"]) }, row.List("names"), entries, forms);
        }

        foreach (var row in pack.Table("people").Rows)
        {
            var roles = row.List("roles").Select(r => Role(row, r)).ToArray();
            Add(new ActorEntry
            {
                Id = row.Id,
                Name = row["name"],
                Kind = ActorKind.Person,
                IsFemale = row["sex"] == "f",
                Roles = [.. roles],
                Country = roles.LastOrDefault()?.Country,
                Sector = roles.LastOrDefault()?.Sector,
            }, row.List("names"), entries, forms);
        }

        return new ActorTable([.. entries], [.. forms]);
    }

    /// <summary>A table with a user's own entries added; where a user gives an id that the pack has, the user's entry replaces it.</summary>
    /// <param name="userRows">Lines of <c>id, name, names, country, sector, kind, roles</c>, parted by tabs; the first line may be that header.</param>
    /// <param name="file">The file's name, for errors.</param>
    /// <exception cref="PackException">A line cannot be read: which, and what was expected.</exception>
    public ActorTable With(IEnumerable<string> userRows, string file = "actors.tsv")
    {
        var entries = new List<ActorEntry>();
        var forms = new List<(string, ActorForm)>();
        foreach (var (entry, names) in UserActors.Read(userRows, file))
        {
            Add(entry, names, entries, forms);
        }

        var replaced = entries.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return new ActorTable(
            [.. _entries.Where(e => !replaced.Contains(e.Id)), .. entries],
            [.. forms, .. _forms.Where(f => !replaced.Contains(f.Form.Entry.Id))]);
    }

    static void Add(ActorEntry entry, string[] names, List<ActorEntry> entries, List<(string, ActorForm)> forms)
    {
        entries.Add(entry);
        foreach (var name in names.Prepend(entry.Name))
        {
            if (!name.Contains('(', StringComparison.Ordinal))
            {
                forms.Add((name, new ActorForm(entry, ActorNaming.Name)));
            }
        }

        if (entry.Kind == ActorKind.Person)
        {
            foreach (var name in ShortName.Of(entry, names))
            {
                forms.Add((name, new ActorForm(entry, ActorNaming.ShortName)));
            }
        }
    }

    internal static string? Open(string cell) => cell.Length == 0 ? null : cell;

    /// <summary>Reads <c>RUS.GOV:president:2012-05-07..</c>; days may be months or years, then widest.</summary>
    internal static ActorRole Role(PackRow row, string text) =>
        ParseRole(text) ?? throw row.Wrong($"has the role '{text}'; expected COUNTRY.SECTOR:title:from..to");

    internal static ActorRole? ParseRole(string text)
    {
        var parts = text.Split(':');
        var code = parts[0].Split('.');
        var days = parts[^1].Split("..");
        if (parts.Length != 3 || code.Length != 2 || days.Length != 2 || !Day(days[0], last: false, out var from) || !Day(days[1], last: true, out var to) || from > to)
        {
            return null;
        }

        return new ActorRole(code[0], code[1], parts[1], new DayInterval(from, to));
    }

    static bool Day(string text, bool last, out DateOnly? day)
    {
        day = null;
        if (text.Length == 0)
        {
            return true;
        }

        var style = DateTimeStyles.None;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, style, out var exact))
        {
            day = exact;
        }
        else if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, style, out var month))
        {
            day = last ? month.AddMonths(1).AddDays(-1) : month;
        }
        else if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, style, out var year))
        {
            day = last ? year.AddYears(1).AddDays(-1) : year;
        }

        return day is not null;
    }
}
