using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;
using Parallax.Reading.Events;

namespace Parallax.Evaluation.Tasks.Petrarch;

/// <summary>Codes a sentence as PETRARCH's users expect: our own tree and predications, their actors, agents, verbs and patterns; where their verbs are silent, our code.</summary>
/// <param name="actors">Actors and agents.</param>
/// <param name="verbs">Verbs and patterns.</param>
public sealed class PetrarchCoder(ActorDictionary actors, VerbDictionary verbs)
{
    /// <summary>The triples of a sentence.</summary>
    /// <param name="text">The analysed sentence.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="predications">Its predications.</param>
    /// <param name="day">The record's day.</param>
    public IReadOnlyList<PetrarchEvent> Code(AnalyzedText text, EquatableList<Mention> mentions, EquatableList<Predication> predications, DateOnly day)
    {
        var tokens = text.Tokens;
        var words = Enumerable.Range(0, tokens.Count).Select(i => tokens.Form(i).ToString().ToUpperInvariant()).ToArray();
        var events = new List<PetrarchEvent>();
        foreach (var p in predications)
        {
            if (p.Kind != PredicationKind.Verb || Choose(tokens, words, p) is not { } verb)
            {
                continue;
            }

            string[] Codes(Func<Argument, bool> of) =>
                [.. p.Arguments.Where(of).SelectMany(a => Of(tokens, words, mentions, a, day)).Distinct(StringComparer.Ordinal)];

            var sources = Codes(a => a.Role == ParticipantRole.Agent);
            var targets = Targets(p).Select(group => Codes(group.Contains)).FirstOrDefault(c => c.Length > 0) ?? [];
            if (targets.Length == 0)
            {
                targets = Right(tokens, words, p, day, sources);
            }

            if (sources.Length > 1 && targets.Length == 0 && verb.Forward is not null)
            {
                // "A and B met": each with each other.
                events.AddRange(from s in sources from t in sources where s != t select new PetrarchEvent(verb.Forward, s, t));
                continue;
            }

            foreach (var (s, t) in from s in sources from t in targets where s != t select (s, t))
            {
                if (verb.Forward is not null)
                {
                    events.Add(new PetrarchEvent(verb.Forward, s, t));
                }

                if (verb.Back is not null)
                {
                    events.Add(new PetrarchEvent(verb.Back, t, s));
                }
            }
        }

        return [.. events.Distinct()];
    }

    static IEnumerable<Argument[]> Targets(Predication p)
    {
        // The participants in the order of how much they are meant; the first that is an actor is the target.
        yield return [.. p.Arguments.Where(a => a.Role is ParticipantRole.Patient or ParticipantRole.Recipient or ParticipantRole.Partner)];
        yield return [.. p.Arguments.Where(a => a.Role is ParticipantRole.Topic or ParticipantRole.Instrument or ParticipantRole.Means or ParticipantRole.Purpose)];
        yield return [.. p.Arguments.Where(a => a.Role is ParticipantRole.Place)];
    }

    VerbPattern? Choose(TokenTable tokens, string[] words, Predication p)
    {
        var lemma = tokens.Lemma(p.Head).ToUpperInvariant();
        if (verbs.Verb(lemma, words[p.Head]) is not { } verb)
        {
            return p.Event is { } code ? new VerbPattern([], [], code.Cameo, code.Type == EventType.Consult ? code.Cameo : null) : null;
        }

        var (first, end) = (tokens.Leftmost(p.Head), tokens.Rightmost(p.Head) + 1);
        var best = verb.Plain;
        foreach (var pattern in verb.Patterns)
        {
            if (pattern.Length > best.Length && Stand(tokens, words, pattern.After, p.Head + 1, end) && Stand(tokens, words, pattern.Before, first, p.Head))
            {
                best = pattern;
            }
        }

        return best.Forward is null && best.Back is null ? null : best;
    }

    static bool Stand(TokenTable tokens, string[] words, IReadOnlyList<IReadOnlySet<string>> pattern, int first, int end)
    {
        var at = first;
        foreach (var set in pattern)
        {
            while (at < end && !set.Contains(words[at]) && !set.Contains(tokens.Lemma(at).ToUpperInvariant()) && !set.Contains(words[at].TrimEnd('S')))
            {
                at++;
            }

            if (at++ >= end)
            {
                return false;
            }
        }

        return true;
    }

    // The first actor after the verb and below it.
    string[] Right(TokenTable tokens, string[] words, Predication p, DateOnly day, string[] sources)
    {
        var end = tokens.Rightmost(p.Head) + 1;
        for (var i = p.Head + 1; i < end; i++)
        {
            if (actors.Actor(words, i, day) is { Length: > 0, Code: { Length: > 0 } code } && !sources.Contains(code))
            {
                return Joined(tokens, words, i, day) is { Length: > 0 } joined ? joined : [code];
            }
        }

        return [];
    }

    // An argument's own actor; else the actors of the first phrase inside it ("ties between A and B").
    string[] Of(TokenTable tokens, string[] words, EquatableList<Mention> mentions, Argument argument, DateOnly day)
    {
        var own = NounPhrase(tokens, argument.Head);
        if (Actor(tokens, words, own.Union(tokens.Span(argument.Head)), day) is { } code && !code.StartsWith("---", StringComparison.Ordinal))
        {
            return [code];
        }

        for (var i = tokens.At(argument.Span.Start); i < tokens.Count && tokens.Span(i).Start < argument.Span.End; i++)
        {
            if (actors.Actor(words, i, day) is { Length: > 0, Code.Length: > 0 })
            {
                var kind = Actor(tokens, words, own, day)?.TrimStart('-') ?? "";
                return [.. Joined(tokens, words, i, day).Select(c => c.EndsWith(kind, StringComparison.Ordinal) ? c : c + kind)];
            }
        }

        if (argument.Mention is { } m && mentions[m].Antecedent is { } antecedent && Actor(tokens, words, mentions[antecedent].Span, day) is { } named)
        {
            return [named];
        }

        return (Actor(tokens, words, argument.Span, day) ?? Own(mentions, argument.Mention)) is { } known ? [known] : [];
    }

    // The actor at a word and those joined to it.
    string[] Joined(TokenTable tokens, string[] words, int word, DateOnly day)
    {
        var head = word;
        while (tokens.Head(head) is >= 0 and var h && tokens.Deprel(head) is "compound" or "amod" or "nmod:poss" or "flat")
        {
            head = h;
        }

        if (tokens.Deprel(head) == "conj" && tokens.Head(head) >= 0)
        {
            head = tokens.Head(head);
        }

        var heads = new List<int> { head };
        foreach (var c in tokens.Children(head))
        {
            if (tokens.Deprel(c) == "conj")
            {
                heads.Add(c);
            }
        }

        return [.. heads.Select(h => Actor(tokens, words, NounPhrase(tokens, h), day)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    static TextSpan NounPhrase(TokenTable tokens, int word)
    {
        var head = word;
        while (tokens.Head(head) is >= 0 and var h && tokens.Deprel(head) is "compound" or "amod" or "nmod:poss" or "flat")
        {
            head = h;
        }

        return tokens.Span(Math.Min(tokens.Leftmost(head), word), head);
    }

    /// <summary>The code of a noun phrase: its actor with its agents; <c>---</c> stands for an unknown actor of a known kind.</summary>
    string? Actor(TokenTable tokens, string[] words, TextSpan span, DateOnly day)
    {
        string? actor = null;
        var before = "";
        var after = "";
        for (var i = tokens.At(span.Start); i < tokens.Count && tokens.Span(i).Start < span.End;)
        {
            var (length, code) = actors.Actor(words, i, day);
            var (agentLength, agent) = actors.Agent(words, i);
            if (length > 0 && length >= agentLength)
            {
                if (code.Length > 0)
                {
                    actor ??= code;
                }

                i += length;
            }
            else if (agentLength > 0)
            {
                var kind = agent.Trim('~', ' ');
                if (agent.TrimStart().StartsWith('~'))
                {
                    after += after.Contains(kind, StringComparison.Ordinal) ? "" : kind;
                }
                else
                {
                    before += kind;
                }

                i += agentLength;
            }
            else
            {
                i++;
            }
        }

        return actor is not null ? before + actor + (actor.EndsWith(after, StringComparison.Ordinal) ? "" : after)
            : before.Length + after.Length > 0 ? "---" + before + after : null;
    }

    static string? Own(EquatableList<Mention> mentions, int? mention) =>
        mention is { } m && mentions[m].Actor is { Country: { } country } actor ? country + actor.Sector : null;
}
