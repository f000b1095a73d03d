using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Happenings;

/// <summary>Makes a story's happenings from clusters of its statements.</summary>
public static class HappeningComposition
{
    /// <summary>Least average log-odds at which statements of one story join one happening; chosen so that seven pairs in ten are right where bundles are left out.</summary>
    public const double Threshold = -1.2;

    /// <summary>Log-odds from which two statements surely tell one thing: of pairs of running news from here on, 83 in a hundred were right where their story was left out of the training.</summary>
    public const double Surely = 1;

    /// <summary>Two events of one kind further apart than this are two happenings, however alike.</summary>
    const int MostDaysApart = 5;

    /// <summary>Days told this close to one another are equally good.</summary>
    const int WithinDays = 7;

    /// <summary>Clusters statements, and numbers the clusters in text order.</summary>
    /// <param name="accounts">The story.</param>
    /// <param name="identity">Which two surely tell one thing.</param>
    /// <returns>The happenings, the happening of each telling, and the log-odds by which pairs of tellings were brought together.</returns>
    public static (EquatableList<Happening> Happenings, int[] Of, PairScores Scores) Compose(StoryAccounts accounts, PairIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(identity);
        var tellings = accounts.Tellings;
        var scores = AccountPairing.Score(accounts);
        var pairs = new PairScores(scores);
        var clusters = Cluster(accounts, scores, Threshold);
        var happenings = new List<Happening>();
        var of = new int[tellings.Count];
        foreach (var cluster in Enumerable.Range(0, tellings.Count).GroupBy(i => clusters[i]))
        {
            int[] members = [.. cluster];
            foreach (var m in members)
            {
                of[m] = happenings.Count;
            }

            happenings.Add(Make(happenings.Count, members, accounts, identity));
        }

        return ([.. happenings], of, pairs);
    }

    /// <summary>The cluster of each telling: the position of its first member.</summary>
    /// <param name="accounts">The story.</param>
    /// <param name="scores">Log-odds that pairs of its tellings tell one thing.</param>
    /// <param name="threshold">Least average log-odds at which clusters join.</param>
    public static int[] Cluster(StoryAccounts accounts, IReadOnlyList<(int A, int B, double Score)> scores, double threshold)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var tellings = accounts.Tellings;
        var place = accounts.Readings.Select((r, i) => (r.Report.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        return AverageLinkage.Cluster(
            tellings.Count, scores, threshold, -AccountPairWeights.Surest, (a, b) => MayJoin(tellings, a, b), [.. tellings.Select(t => place[t.Report.Id])]);
    }

    static Happening Make(int id, int[] positions, StoryAccounts accounts, PairIdentity identity)
    {
        Telling[] members = [.. positions.Select(p => accounts.Tellings[p])];
        var minds = Held(members).GroupBy(t => t.Sign).ToDictionary(g => g.Key, g => g.Select(accounts.Group).Distinct().Count());
        var clearest = Held(members).OrderByDescending(t => minds[t.Sign]).ThenByDescending(t => Spoken(t, members)).ThenByDescending(t => t.Statement.Event is not null).ThenByDescending(IsClause).ThenByDescending(t => t.Agents.Count > 0).ThenByDescending(t => t.Statement.Sources.IsEmpty)
            .ThenByDescending(t => Math.Min(t.Statement.Extent.Length, 160)).First();
        var type = members.Select(t => t.Statement.Event?.Type).OfType<EventType>().GroupBy(t => t).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (EventType?)g.Key).FirstOrDefault();
        var days = DaysOf(members);
        var place = members.Select(t => t.Statement.Where?.Name).OfType<string>().GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
        var line = positions[Array.IndexOf(members, clearest)];
        Telling[] tellers = [clearest, .. positions.Where(p => p != line && identity.Of(line, p) >= Surely && IsOfOneMind(clearest, accounts.Tellings[p]) && Counts(accounts.Tellings[p], clearest)).Select(p => accounts.Tellings[p])];
        return new Happening(
            id, PlainWords.Of(clearest), [.. members.Select(m => m.Ref)], type, days, place, Witness.Count(tellers, accounts))
        {
            Tellers = [.. tellers.Select(t => t.Ref)],
            Agents = HappeningParticipants.Of(members, s => s.Agents),
            Patients = HappeningParticipants.Of(members, s => s.Patients),
        };
    }

    /// <summary>The members that may speak for the happening: those whose source commits itself, where there are any; a headline speaks only alone.</summary>
    static Telling[] Held(Telling[] members)
    {
        Telling[] held = [.. members.Where(t => t.IsCommitted)], body = [.. members.Where(t => !t.InTitle)];
        return held.Length > 0 ? held : body.Length > 0 ? body : members;
    }

    /// <summary>
    /// Of the days that the members' own sentences tell (else of those around them) the ones that most members allow, and of those the narrower: "on Tuesday" tells
    /// more than "in 2018". Within a week it is not the narrower but the oftener told: a night belongs to two days.
    /// </summary>
    static DayInterval DaysOf(Telling[] members)
    {
        DayInterval[] own = [.. members.Select(t => t.ToldDays).Where(d => !d.IsOpen)];
        DayInterval[] told = own.Length > 0 ? own : [.. members.Select(t => t.Days).Where(d => !d.IsOpen)];
        return told.Distinct()
            .OrderByDescending(d => told.Count(other => Apart(d, other) <= 0 && Apart(other, d) <= 0))
            .ThenBy(d => d.From is { } from && d.To is { } to ? Math.Max(WithinDays, to.DayNumber - from.DayNumber) : int.MaxValue)
            .ThenByDescending(d => told.Count(other => other == d)).ThenBy(d => d.From).FirstOrDefault();
    }

    /// <summary>Whether one tells no other side of it: both hold it to be so, or not so, and neither calls an attack what the other calls a blockade.</summary>
    static bool IsOfOneMind(Telling line, Telling other) =>
        line.Sign == other.Sign && line.IsCommitted == other.IsCommitted
        && (line.Statement.Event is not { } one || other.Statement.Event is not { } another || one.Type == another.Type);

    /// <summary>Whether a teller has each figure and the length that the line gives, or one that allows it: who tells of talks has not said that they lasted three days.</summary>
    static bool Counts(Telling teller, Telling line) =>
        (line.Length is not { } length || teller.Length?.Value == length.Value)
        && line.Statement.Figures.All(f => teller.Statement.Figures.Any(g => g.Value.IsCompatibleWith(f.Value) && (g.Measure == f.Measure || g.Unit == f.Unit)));

    /// <summary>Whether the line has its actor before its act, as a sentence has.</summary>
    static bool IsClause(Telling telling) => telling.Statement.Participants.Any(
        p => p.Role is ParticipantRole.Agent or ParticipantRole.Patient && telling.Statement.Extent.Contains(p.Span) && p.Span.End <= telling.Statement.Trigger.Start);

    /// <summary>How many statements give no figure that this one's figures would deny: "at least three" speaks for "five", not the other way round.</summary>
    static int Spoken(Telling telling, Telling[] members) => members.Count(other => telling.Statement.Figures.All(
        f => other.Statement.Figures.Where(g => g.Unit == f.Unit).All(g => f.Value.Low <= g.Value.Low && (f.Value.High is not { } high || g.Value.High <= high))));

    /// <summary>Days known on both sides must lie near one another.</summary>
    static bool MayJoin(IReadOnlyList<Telling> tellings, IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        foreach (var x in a.Select(i => tellings[i].Days).Where(d => !d.IsOpen))
        {
            foreach (var y in b.Select(i => tellings[i].Days).Where(d => !d.IsOpen))
            {
                if (Apart(x, y) > MostDaysApart || Apart(y, x) > MostDaysApart)
                {
                    return false;
                }
            }
        }

        return true;
    }

    static int Apart(DayInterval earlier, DayInterval later) =>
        earlier.To is { } end && later.From is { } start ? start.DayNumber - end.DayNumber : 0;
}
