using Parallax.Knowledge.Events;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Reading.Events;

namespace Parallax.Evaluation.Tasks.Events;

/// <summary>
/// From Parallax's code, which negation and future never change, to a root as <c>plv</c>'s coders gave it: CAMEO's root by the conversion table,
/// CONCEDE and RETREAT as YIELD; future cooperation is AGREE, refused cooperation REJECT, announced conflict THREATEN (PLOVER manual, AGREE and auxiliary modes).
/// </summary>
public static class PloverRoot
{
    /// <summary>The root of a coded predication.</summary>
    public static string Of(EventCode code, TokenTable tokens, int head, EventLexicon lexicon)
    {
        var root = Convert(code, lexicon);
        var (future, negated) = Modality.Of(tokens, head);
        return root switch
        {
            "CONSULT" or "SUPPORT" or "COOPERATE" or "AID" or "YIELD" or "AGREE" when negated => "REJECT",
            "CONSULT" or "SUPPORT" or "COOPERATE" or "AID" or "YIELD" when future => "AGREE",
            "ASSAULT" or "COERCE" or "SANCTION" or "PROTEST" or "MOBILIZE" when future && !negated => "THREATEN",
            _ => root,
        };
    }

    /// <summary>The root without negation and future.</summary>
    public static string Convert(EventCode code, EventLexicon lexicon)
    {
        var type = lexicon.Cameo.TryGetValue(code.Cameo, out var cameo) ? cameo.Type ?? code.Type : code.Type;
        if (code.Cameo is "191" or "192")
        {
            type = EventType.Assault; // CAMEO's root 19
        }

        return type is EventType.Concede or EventType.Retreat ? "YIELD" : Labels.Of(type);
    }
}
