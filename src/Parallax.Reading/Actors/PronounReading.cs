using Parallax.Knowledge.Actors;
using Parallax.Language;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Actors;

/// <summary>Pronouns, and what they refer to: gender, number, kind, then subject before others and near before far; "I" and "we" the speaker.</summary>
static class PronounReading
{
    const int Window = 40;

    /// <summary>Adds a draft for every personal and possessive pronoun, and links a description to the possessive before it.</summary>
    public static void Find(MentionContext context)
    {
        var tokens = context.Tokens;
        for (var s = 0; s < context.Text.Sentences.Length; s++)
        {
            var sentence = context.Text.Sentences[s];
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (context.Owner[i] is null && tokens.Upos(i) is Upos.PRON or Upos.DET && PronounClasses.Of(tokens.Form(i)) != PronounClass.None && !tokens.Is(i, "expl") && !IsExpletive(tokens, i)
                    && !(i > sentence.First && tokens.Form(i).EndsWith("self") && tokens.Upos(i - 1) is Upos.NOUN or Upos.PROPN))
                {
                    var draft = context.Add(new MentionDraft { First = i, End = i + 1, Sentence = s, Kind = MentionKind.Pronoun });
                    draft.IsPlural = PronounClasses.Of(tokens.Form(i)) is PronounClass.They or PronounClass.We;
                }
                else if (context.Owner[i] is null && GroupReading.IsTwo(tokens, i, sentence))
                {
                    context.Add(new MentionDraft { First = i - 1, End = i + 1, Sentence = s, Kind = MentionKind.Pronoun, IsPlural = true, Counted = 2 });
                }
            }
        }

        foreach (var draft in context.Drafts)
        {
            if (draft.Kind != MentionKind.Description || draft.Modifier is not null)
            {
                continue;
            }

            for (var i = draft.First - 1; i >= 0 && i >= draft.First - 5 && tokens.Sentence(i) == draft.Sentence; i--)
            {
                if (context.Owner[i] is { Kind: MentionKind.Pronoun } pronoun && tokens.Xpos(i) == "PRP$")
                {
                    draft.Possessor = pronoun;
                    break;
                }

                if (context.Owner[i] is not null || tokens.Upos(i) is not (Upos.ADJ or Upos.NOUN or Upos.ADV or Upos.PROPN or Upos.NUM))
                {
                    break;
                }
            }
        }
    }

    /// <summary>Whether it is of the first person, so that it means whoever speaks.</summary>
    public static bool IsSpeaker(MentionContext context, MentionDraft pronoun) => PronounClasses.Of(context.Tokens.Form(pronoun.First)) is PronounClass.I or PronounClass.We;

    /// <summary>"It was not clear when they would resume": subject of an adjective that has a clause.</summary>
    static bool IsExpletive(TokenTable tokens, int i)
    {
        var head = tokens.Head(i);
        if (!tokens.Form(i).Equals("it", StringComparison.OrdinalIgnoreCase) || head < 0 || !tokens.Is(i, "nsubj") || tokens.Upos(head) != Upos.ADJ)
        {
            return false;
        }

        foreach (var child in tokens.Children(head))
        {
            if (child > head && (tokens.Is(child, "csubj") || tokens.Is(child, "ccomp") || tokens.Is(child, "xcomp") || tokens.Is(child, "advcl")))
            {
                return true;
            }
        }

        return false;
    }

    public static void Resolve(MentionContext context, int at)
    {
        var draft = context.Drafts[at];
        var kind = PronounClasses.Of(context.Tokens.Form(draft.First));
        draft.Rule = "pronoun.unknown";
        if (draft.Counted == 2)
        {
            GroupReading.SumTwo(context, at);
            return;
        }

        if (kind is PronounClass.I or PronounClass.We)
        {
            if (Speaker(context, at) is { } speaker)
            {
                Link(draft, speaker, "pronoun.speaker");
            }

            return;
        }

        var local = LocalSubject(context, draft);
        MentionDraft? best = null;
        var bestScore = 0;
        for (var i = at - 1; i >= 0 && i >= at - Window && draft.Sentence - context.Drafts[i].Sentence <= 3; i--)
        {
            var candidate = context.Drafts[i];
            if (candidate.IsTitle || (!Agrees(kind, candidate) && !(kind == PronounClass.They && Joined(context, candidate).Count > 1)) || IsInside(context, candidate, draft))
            {
                continue;
            }

            var score = Salience(context, candidate, draft, kind) + (candidate == local ? 26 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        if (best is not null && kind is PronounClass.It or PronounClass.They && Rival(context, draft, kind) > bestScore)
        {
            draft.Rule = "pronoun.thing";
            return;
        }

        // "Norway and Chile said they would come": both.
        if (best is not null && kind == PronounClass.They && Joined(context, best) is { Count: > 1 } joined)
        {
            draft.Members.AddRange(joined);
            draft.Rule = "pronoun.joined";
            return;
        }

        if (best is not null)
        {
            Link(draft, best.Kind == MentionKind.Pronoun && best.Antecedent is null ? best : best.Root, "pronoun.antecedent");
            draft.Members.AddRange(draft.Antecedent!.Members);
        }
    }

    /// <summary>A name and those joined to it ("Norway and Chile"), as far as it is known who they are; only itself where nobody is.</summary>
    static List<MentionDraft> Joined(MentionContext context, MentionDraft first)
    {
        var joined = new List<MentionDraft> { first.Root };
        foreach (var c in context.Tokens.Children(first.Head))
        {
            if (context.Tokens.Is(c, "conj") && context.Owner[c] is { Root: { Actor: { } actor } other } && first.Root.Actor is not null && !joined.Exists(j => j.Actor!.Key == actor.Key))
            {
                joined.Add(other);
            }
        }

        return joined;
    }

    /// <summary>For a possessive, the subject of its own clause.</summary>
    static MentionDraft? LocalSubject(MentionContext context, MentionDraft pronoun)
    {
        var tokens = context.Tokens;
        if (tokens.Xpos(pronoun.First) != "PRP$")
        {
            return null;
        }

        var at = tokens.Head(pronoun.First);
        for (var steps = 0; at >= 0 && steps < 12; at = tokens.Head(at), steps++)
        {
            if (tokens.Child(at, "nsubj") is >= 0 and var subject && subject < pronoun.First)
            {
                return context.Owner[subject];
            }
        }

        return null;
    }

    /// <summary>How salient the last subject is that is no actor ("the parade", "the talks"): what it beats stays unknown.</summary>
    static int Rival(MentionContext context, MentionDraft pronoun, PronounClass kind)
    {
        var tokens = context.Tokens;
        var best = 0;
        for (var s = pronoun.Sentence; s >= 0 && s >= pronoun.Sentence - 1; s--)
        {
            var sentence = context.Text.Sentences[s];
            for (var i = Math.Min(sentence.End, pronoun.First) - 1; i >= sentence.First; i--)
            {
                if (context.Owner[i] is null && tokens.Upos(i) == Upos.NOUN && tokens.Is(i, "nsubj") && (tokens.Xpos(i) == "NNS") == (kind == PronounClass.They))
                {
                    var verb = tokens.Head(i);
                    best = Math.Max(best, 122 - (28 * (pronoun.Sentence - s)) + (verb >= 0 && tokens.Head(verb) < 0 ? 8 : 0) - Math.Min(9, (pronoun.First - i) / 6));
                }
            }
        }

        return best;
    }

    static void Link(MentionDraft draft, MentionDraft to, string rule)
    {
        if (to == draft || to.Root == draft)
        {
            return;
        }

        draft.Antecedent = to;
        draft.Actor = to.Root.Actor;
        draft.Rule = rule;
    }

    static int Salience(MentionContext context, MentionDraft candidate, MentionDraft pronoun, PronounClass kind)
    {
        var tokens = context.Tokens;
        var distance = pronoun.Sentence - candidate.Sentence;
        var score = 100 - (28 * distance);
        var head = candidate.Head;
        if (tokens.Is(head, "nsubj"))
        {
            score += tokens.Deprel(head) == "nsubj:pass" ? 16 : 24;
            var verb = tokens.Head(head);
            score += verb >= 0 && tokens.Head(verb) < 0 ? 8 : 0;
        }
        else if (tokens.Is(head, "obj") || tokens.Is(head, "iobj"))
        {
            score += 8;
        }
        else if (tokens.Is(head, "nmod") || tokens.Is(head, "compound") || tokens.Is(head, "amod"))
        {
            score -= 12;
        }

        if (candidate.Kind == MentionKind.Pronoun)
        {
            score += PronounClasses.Of(tokens.Form(candidate.First)) == kind ? 14 : -100;
        }

        if (candidate.Kind == MentionKind.Person)
        {
            score += 6;
        }

        if (kind == PronounClass.It)
        {
            score += candidate.Kind switch
            {
                MentionKind.Organization => 10,
                MentionKind.Description => candidate.Agent?.Kind == AgentKind.Body ? 10 : -8,
                MentionKind.Place => candidate.Actor?.Sector == "GOV" && candidate.Rule[0] != 'p' ? 8 : -14,
                MentionKind.Norp => -20,
                _ => 0,
            };
        }

        // Nearer wins among equals.
        return score - Math.Min(9, (pronoun.First - candidate.First) / 6);
    }

    static bool Agrees(PronounClass kind, MentionDraft candidate)
    {
        if (candidate.Kind == MentionKind.Pronoun)
        {
            return candidate.Antecedent is not null;
        }

        return kind switch
        {
            PronounClass.He => candidate.IsPerson && candidate.Root.Gender != 'f',
            PronounClass.She => candidate.IsPerson && candidate.Root.Gender != 'm',
            PronounClass.It => !candidate.IsPlural && !candidate.IsPerson && candidate.Kind is MentionKind.Place or MentionKind.Organization or MentionKind.Description or MentionKind.Norp or MentionKind.Facility
                && !(candidate.Kind == MentionKind.Norp && candidate.Form?.Naming != ActorNaming.Adjective),
            PronounClass.They => candidate.IsPlural || candidate.Members.Count > 1 || candidate.Kind == MentionKind.Organization
                || (candidate.Kind == MentionKind.Description && candidate.Agent?.Kind is AgentKind.Body or AgentKind.People),
            _ => false,
        };
    }

    /// <summary>A pronoun does not mean the phrase it stands in ("its army").</summary>
    static bool IsInside(MentionContext context, MentionDraft candidate, MentionDraft pronoun) =>
        candidate.Possessor == pronoun || (candidate.Sentence == pronoun.Sentence && candidate.First > pronoun.First)
        || (context.Tokens.Head(candidate.Head) == context.Tokens.Head(pronoun.Head) && context.Tokens.Is(candidate.Head, "nsubj") && context.Tokens.Is(pronoun.Head, "obj"));

    /// <summary>Who says the quotation in which "I" or "we" stands: the subject of the verb of saying in its sentence, else of the one before.</summary>
    static MentionDraft? Speaker(MentionContext context, int at)
    {
        var tokens = context.Tokens;
        var draft = context.Drafts[at];
        for (var s = draft.Sentence; s >= 0 && s >= draft.Sentence - 1; s--)
        {
            MentionDraft? found = null;
            for (var i = context.Text.Sentences[s].First; i < context.Text.Sentences[s].End; i++)
            {
                if (context.Owner[i] is { Kind: not MentionKind.Norp } owner && owner.Head == i && owner != draft && tokens.Is(i, "nsubj")
                    && tokens.Head(i) is >= 0 and var verb && tokens.Lemma(verb) is "say" or "tell" or "add" or "write" or "warn" or "state" or "declare" or "insist" or "announce")
                {
                    if (owner.Kind == MentionKind.Pronoun && PronounClasses.Of(tokens.Form(owner.First)) is PronounClass.I or PronounClass.We)
                    {
                        continue;
                    }

                    found = owner;
                }
            }

            if (found is not null)
            {
                return found.Antecedent is null && found.Kind == MentionKind.Pronoun ? null : found.Root;
            }
        }

        return null;
    }
}
