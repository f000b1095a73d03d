using Parallax.Model;

namespace Parallax.Knowledge.Actors;

/// <summary>One actor that a pack knows.</summary>
public sealed record ActorEntry
{
    /// <summary>The entry's id: a country's code, else <c>person/…</c>, <c>org/…</c>, <c>group/…</c>, or a user's own.</summary>
    public required string Id { get; init; }

    /// <summary>Its fullest usual name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3, IGO or NGO; null where it belongs to none. A person's comes from the roles.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector; null where none fits. A person's comes from the roles.</summary>
    public string? Sector { get; init; }

    /// <summary>For an organisation: igo, ngo, armed, party, media, spy, cop, company, institution; else empty.</summary>
    public string Detail { get; init; } = "";

    /// <summary>For a person: whether "she" can mean it.</summary>
    public bool IsFemale { get; init; }

    /// <summary>For a person: offices by time, as the pack orders them.</summary>
    public EquatableList<ActorRole> Roles { get; init; }

    /// <summary>The role on a day: one whose days hold it, the last named winning; without a day the last role.</summary>
    /// <param name="day">The report's day, or null.</param>
    /// <param name="isFormer">Whether the role had ended by then: the latest that had.</param>
    public ActorRole? RoleOn(DateOnly? day, out bool isFormer)
    {
        isFormer = false;
        ActorRole? current = null, past = null, future = null;
        foreach (var role in Roles)
        {
            if (day is not { } on || role.Days.Contains(on))
            {
                current = role;
            }
            else if (role.Days.To < on)
            {
                past = past?.Days.To > role.Days.To ? past : role;
            }
            else
            {
                future ??= role;
            }
        }

        if (current is not null)
        {
            return current;
        }

        isFormer = past is not null;
        return past ?? future;
    }
}
