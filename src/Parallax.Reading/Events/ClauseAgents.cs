using Parallax.Language;
using Parallax.Model.Statements;

namespace Parallax.Reading.Events;

/// <summary>Finds who meets, talks or quarrels with somebody where a noun in an adjunct names only the other side: the subject of its clause.</summary>
static class ClauseAgents
{
    const int LongestChain = 3;

    /// <summary>"Kim opened the congress in the face of a confrontation with Washington", "he announced it after a phone call with Putin".</summary>
    public static void Take(TextEvents text, PredicationDraft draft)
    {
        if (draft.Kind != PredicationKind.Noun || draft.Coded is null || draft.Roles.Exists(r => r.Role == ParticipantRole.Agent)
            || draft.Roles.Find(r => r.Role == ParticipantRole.Partner) is not { Head: > 0 and var partner })
        {
            return;
        }

        var tokens = text.Tokens;
        var at = draft.Head;
        for (var steps = 0; steps < LongestChain && tokens.Head(at) >= 0 && (tokens.Is(at, "obl") || tokens.Is(at, "nmod") || tokens.Is(at, "obj") || tokens.Is(at, "conj")); steps++)
        {
            at = tokens.Head(at);
            if (tokens.Upos(at) != Upos.VERB)
            {
                continue;
            }

            var subject = ClauseSubjects.Of(tokens, at);
            if (subject >= 0 && subject != partner && text.IsActor(subject) && !tokens.IsBelow(partner, subject))
            {
                draft.Roles.Add((ParticipantRole.Agent, subject));
            }

            return;
        }
    }
}
