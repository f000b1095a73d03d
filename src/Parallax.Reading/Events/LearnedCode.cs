using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Reading.Events;

/// <summary>
/// The classifier's word where no frame speaks: only for a sentence's main verb between actors of two countries, only where it is plainly sure. It was learned from spans that are known to tell an
/// event; of any other verb with two actors in running news it was right for one in five.
/// </summary>
static class LearnedCode
{
    /// <summary>How the rule of a learned code begins.</summary>
    public const string Prefix = "weights.roots.";

    /// <summary>By how much the best class must lead, in the weights' units; at this lead nineteen in twenty were right in ten-fold cross-validation.</summary>
    public const int Sure = 900;

    /// <summary>The code of an uncoded verb, or null.</summary>
    public static EventCode? Of(
        TextEvents text, PredicationDraft draft, EquatableList<Predication> predications, EventWeights weights, List<uint> features)
    {
        // A verb whose frames are known and do not apply has another sense here.
        if (draft.Kind != PredicationKind.Verb || draft.Match is not null || !text.Lexicon.Verb(text.VerbKey(draft.Head)).IsEmpty || text.Domain(draft.Head).IsForeign
            || Find(draft, ParticipantRole.Agent) is not { } agent || !text.IsActor(agent)
            || (Find(draft, ParticipantRole.Patient) ?? Find(draft, ParticipantRole.Recipient) ?? Find(draft, ParticipantRole.Partner)) is not { } target
            || !Apart(text, agent, target) || text.Tokens.Head(draft.Head) >= 0 || Modality.Of(text.Tokens, draft.Head) != (false, false))
        {
            return null;
        }

        EventFeatures.Of(text.Text, predications, agent, target, features);
        var (best, margin) = weights.Classify(features);
        return margin >= Sure && Code(weights.Classes[best]) is { } cameo && text.Lexicon.Cameo.TryGetValue(cameo, out var code) && code.Type is { } type
            ? new EventCode(type, code.Mode, [.. text.Domain(draft.Head).Contexts], code.Id, code.Goldstein, Prefix + weights.Classes[best])
            : null;
    }

    // The spans that the weights were learned from name two parties that act upon one another.
    static bool Apart(TextEvents text, int agent, int target) =>
        text.Mention(agent) is { } a && text.Mention(target) is { } b && text.Mentions[a].Actor is { Country: { } one } && text.Mentions[b].Actor is { Country: { } other } && one != other;

    static int? Find(PredicationDraft draft, ParticipantRole role)
    {
        foreach (var r in draft.Roles)
        {
            if (r.Role == role)
            {
                return r.Head;
            }
        }

        return null;
    }

    // A root says no more than CAMEO's first two digits; YIELD stands for two types and earns none.
    static string? Code(string root) => root switch
    {
        "ACCUSE" => "110",
        "AGREE" => "030",
        "AID" => "070",
        "ASSAULT" => "190",
        "COERCE" => "170",
        "CONSULT" => "040",
        "COOPERATE" => "060",
        "MOBILIZE" => "150",
        "PROTEST" => "140",
        "REJECT" => "120",
        "REQUEST" => "020",
        "SANCTION" => "160",
        "SUPPORT" => "050",
        "THREATEN" => "130",
        _ => null,
    };
}
