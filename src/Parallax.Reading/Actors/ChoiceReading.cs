using Parallax.Knowledge.Actors;
using Parallax.Knowledge.Places;
using Parallax.Language;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Actors;

/// <summary>Chooses among what an ambiguous name can mean by the report's other places and countries, and reads capitals as city or government.</summary>
static class ChoiceReading
{
    public static void Read(MentionContext context)
    {
        // First what is certain: it decides the rest.
        var inner = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in context.Drafts)
        {
            if (draft.Forms.Length > 0 && draft.Forms.All(f => f.Entry == draft.Forms[0].Entry) && draft.Forms[0].Entry is { Country: { } country } entry && draft.Places.All(p => p.Country == country))
            {
                context.Countries[country] = context.Countries.GetValueOrDefault(country) + (entry.Kind == ActorKind.Country ? 2 : 1);
            }
            else if (draft.Forms.Length == 0 && draft.Places.Length > 0 && draft.Places.All(p => p.Country == draft.Places[0].Country) && draft.Places[0].Country is { } only)
            {
                context.Countries[only] = context.Countries.GetValueOrDefault(only) + 1;
                inner[only] = inner.GetValueOrDefault(only) + 1;
            }
        }

        foreach (var draft in context.Drafts)
        {
            if (draft.Kind is MentionKind.Description or MentionKind.Pronoun)
            {
                continue;
            }

            ChooseForm(context, draft);
            ChoosePlace(context, draft, inner);
            if (draft.Form?.Entry.Kind == ActorKind.Country && draft.Place is { Kind: not "country" } town && draft.Form.Naming is ActorNaming.Name or ActorNaming.Capital && town.Country != draft.Form.Entry.Country)
            {
                draft.Form = null;
            }
        }
    }

    static void ChooseForm(MentionContext context, MentionDraft draft)
    {
        if (draft.Forms.Length <= 1)
        {
            draft.Form = draft.Forms.FirstOrDefault();
            return;
        }

        if (draft.Forms.All(f => f.Entry == draft.Forms[0].Entry))
        {
            // "U.S. officials" or "the U.S.": an adjective where a noun follows that it belongs to.
            var isModifier = context.Tokens.Is(draft.Head, "amod") || (context.Tokens.Is(draft.Head, "compound") && context.Tokens.Head(draft.Head) >= draft.End);
            draft.Form = draft.Forms.FirstOrDefault(f => f.Naming == (isModifier ? ActorNaming.Adjective : ActorNaming.Name)) ?? draft.Forms[0];
            draft.Kind = draft.Form.Naming is ActorNaming.Adjective or ActorNaming.People ? MentionKind.Norp : draft.Kind == MentionKind.Norp ? MentionKind.Place : draft.Kind;
            return;
        }

        ActorForm? best = null;
        int bestScore = 0, ties = 0;
        foreach (var form in draft.Forms)
        {
            // What reports mean unless they say otherwise: countries before organisations, organisations of the report's countries before others.
            var score = form.Entry.Kind == ActorKind.Country ? 3 : form.Entry.Kind == ActorKind.Person ? PersonScore(context, form.Entry) : 0;
            score += form.Entry.Country is { } country ? Math.Min(20, 4 * context.Countries.GetValueOrDefault(country)) : 1;
            if (best is null || score > bestScore)
            {
                (best, bestScore, ties) = (form, score, 0);
            }
            else if (score == bestScore)
            {
                ties++;
            }
        }

        draft.Form = ties == 0 ? best : null;
    }

    static int PersonScore(MentionContext context, ActorEntry entry) =>
        context.Published is { } day && entry.Roles.Any(r => r.Days.Contains(day)) ? 2 : 0;

    static void ChoosePlace(MentionContext context, MentionDraft draft, Dictionary<string, int> inner)
    {
        if (draft.Places.Length == 0)
        {
            return;
        }

        PlaceEntry? best = null;
        double bestScore = 0, second = double.NegativeInfinity;
        foreach (var place in draft.Places)
        {
            var score = Math.Log2(place.Weight + 1);
            if (place.Country is { } country)
            {
                var near = place.Kind == "country"
                    ? context.Countries.GetValueOrDefault(country)
                    : Math.Max(context.Countries.GetValueOrDefault(country), 2 * inner.GetValueOrDefault(country));
                score += near > 0 ? 8 + Math.Min(near, 6) : 0;
            }

            if (best is null || score > bestScore)
            {
                (second, best, bestScore) = (best is null || best.Country == place.Country ? second : bestScore, place, score);
            }
            else if (score > second && place.Country != best.Country)
            {
                second = score;
            }
        }

        // Two towns of one size in two countries, and nothing in the report that tells: not known.
        draft.Place = bestScore - second >= 1.5 || draft.Places.Select(p => p.Country).Distinct().Count() == 1 ? best : null;

        // A small town that only the gazetteer knows, in a country of which the report says nothing, is more likely another thing's name.
        if (draft.Form is null && draft.Place is { Weight: < 300_000, Country: { } at } && !draft.IsTaggedPlace && context.Countries.GetValueOrDefault(at) - 1 <= 0)
        {
            draft.Place = null;
            draft.Kind = MentionKind.Miscellaneous;
        }
        else if (draft.Place is null && draft.Form is null)
        {
            draft.Rule = "place.ambiguous";
        }
    }

    /// <summary>Whether a capital stands for its government here: it acts, owns or is dealt with; not where something goes to, lies in or is struck.</summary>
    public static bool IsGovernment(MentionContext context, MentionDraft draft)
    {
        var tokens = context.Tokens;
        var head = draft.Head;
        var sentence = context.Text.Sentences[draft.Sentence];
        for (var steps = 0; steps < 4 && tokens.Is(head, "conj") && tokens.Head(head) >= 0; steps++)
        {
            head = tokens.Head(head);
        }

        // Dateline: the sentence's first words, before a date, a bracket or a dash.
        if (draft.First == sentence.First && draft.End < sentence.End && tokens.Form(draft.End) is "," or "(" or "—" or "–" or "-" or "--")
        {
            return false;
        }

        var parent = tokens.Head(head);

        // No name is an auxiliary: where the tree says so, it has missed the subject.
        if (tokens.Is(head, "aux") || tokens.Is(head, "cop") || tokens.Is(head, "expl"))
        {
            return true;
        }

        if (tokens.Is(head, "nsubj") || tokens.Is(head, "csubj"))
        {
            return parent < 0 || tokens.Deprel(head) != "nsubj:pass" || !context.Agents.IsPlaceCue(tokens.Lemma(parent));
        }

        if (parent >= 0 && tokens.Is(head, "nmod:poss"))
        {
            return true;
        }

        if (parent >= 0 && (tokens.Is(head, "obj") || tokens.Is(head, "iobj")))
        {
            return !context.Agents.IsPlaceCue(tokens.Lemma(parent));
        }

        var marker = tokens.Child(head, "case");
        if (marker < 0 && draft.First > sentence.First && tokens.Upos(draft.First - 1) == Upos.ADP)
        {
            marker = draft.First - 1;
        }

        if (marker < 0)
        {
            return tokens.Is(head, "root") || tokens.Is(head, "compound");
        }

        var form = tokens.Form(marker);
        if (form.Equals("by", StringComparison.OrdinalIgnoreCase) || form.Equals("with", StringComparison.OrdinalIgnoreCase)
            || form.Equals("against", StringComparison.OrdinalIgnoreCase) || form.Equals("between", StringComparison.OrdinalIgnoreCase)
            || form.Equals("for", StringComparison.OrdinalIgnoreCase) || form.Equals("towards", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return (form.Equals("to", StringComparison.OrdinalIgnoreCase) || form.Equals("from", StringComparison.OrdinalIgnoreCase))
            && (parent < 0 || !context.Agents.IsPlaceCue(tokens.Lemma(parent)));
    }
}
