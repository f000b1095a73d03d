using Parallax.Knowledge.Packs;

namespace Parallax.Knowledge.Actors;

/// <summary>Reads a user's own actors: <c>id, name, names, country, sector, kind, roles</c>, parted by tabs, names and roles by <c>|</c>.</summary>
static class UserActors
{
    const string Expected = "id, name, names, country, sector, kind (country, person, organization, group) and roles, parted by tabs; the last four may be left out";

    public static IEnumerable<(ActorEntry Entry, string[] Names)> Read(IEnumerable<string> lines, string file)
    {
        var number = 0;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var raw in lines)
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length == 0 || (number == 1 && line.StartsWith("id\tname", StringComparison.Ordinal)))
            {
                continue;
            }

            var cells = line.Split('\t');
            string Cell(int i) => i < cells.Length ? cells[i].Trim() : "";
            if (cells.Length is < 2 or > 7 || Cell(0).Length == 0 || Cell(1).Length == 0)
            {
                throw new PackException(file, number, $"has {cells.Length} fields; expected {Expected}");
            }

            if (!seen.TryAdd(Cell(0), number))
            {
                throw new PackException(file, number, $"gives the id '{Cell(0)}' again; line {seen[Cell(0)]} has it");
            }

            if (Cell(3) is { Length: > 0 } country && (country.Length != 3 || !country.All(char.IsAsciiLetterUpper)))
            {
                throw new PackException(file, number, $"has the country '{country}'; expected three capitals, as ISO 3166-1 alpha-3");
            }

            if (Cell(4) is { Length: > 0 } sector && (sector.Length != 3 || !sector.All(char.IsAsciiLetterUpper)))
            {
                throw new PackException(file, number, $"has the sector '{sector}'; expected three capitals, as PLOVER's GOV, MIL, REB");
            }

            var roles = new List<ActorRole>();
            foreach (var role in Cell(6).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                roles.Add(ActorTable.ParseRole(role) ?? throw new PackException(file, number, $"has the role '{role}'; expected COUNTRY.SECTOR:title:from..to"));
            }

            var kind = Cell(5) switch
            {
                "" => roles.Count > 0 ? ActorKind.Person : ActorKind.Organization,
                "country" => ActorKind.Country,
                "person" => ActorKind.Person,
                "organization" => ActorKind.Organization,
                "group" => ActorKind.Group,
                var other => throw new PackException(file, number, $"has the kind '{other}'; expected country, person, organization or group"),
            };
            yield return (new ActorEntry
            {
                Id = Cell(0),
                Name = Cell(1),
                Kind = kind,
                Roles = [.. roles],
                Country = ActorTable.Open(Cell(3)) ?? roles.LastOrDefault()?.Country,
                Sector = ActorTable.Open(Cell(4)) ?? roles.LastOrDefault()?.Sector,
            }, Cell(2).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
    }
}
