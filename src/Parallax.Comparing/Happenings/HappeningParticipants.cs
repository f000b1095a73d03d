using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Happenings;

/// <summary>Who takes part in a happening, by all who tell it: one sentence names who acted, another who was acted on.</summary>
public static class HappeningParticipants
{
    /// <summary>The actors that at least half of those tellings name which name anybody, each by its first mention.</summary>
    /// <param name="members">The happening's tellings.</param>
    /// <param name="side">A statement's agents, or its patients.</param>
    public static EquatableList<MentionRef> Of(IReadOnlyList<Telling> members, Func<Statement, EquatableList<int>> side)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(side);
        var named = members.Select(t => Named(t, side(t.Statement))).Where(n => n.Length > 0).ToArray();
        return
        [
            .. named.SelectMany(n => n).GroupBy(n => n.Key, StringComparer.Ordinal).Where(g => g.Count() * 2 >= named.Length)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.First().Mention),
        ];
    }

    static (string Key, MentionRef Mention)[] Named(Telling telling, EquatableList<int> mentions) =>
    [
        .. mentions.Select(m => (Mention: telling.Reading.Mentions[m], Ref: new MentionRef(telling.Report.Id, m))).Where(m => IsNamed(m.Mention))
            .Select(m => (m.Mention.Actor?.Key ?? m.Mention.Name, m.Ref)).DistinctBy(m => m.Item1),
    ];

    /// <summary>"The troops" of whom nothing is known are nobody in particular.</summary>
    static bool IsNamed(Mention mention) =>
        mention.Kind is not (MentionKind.Description or MentionKind.Pronoun) || mention.Actor is { Country: not null } or { Name.Length: > 0 };
}
