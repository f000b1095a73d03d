using Parallax.Knowledge.Events;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Events;

/// <summary>One text while its predications are read: its tokens, which mention a word heads, and what its sentences are about.</summary>
sealed class TextEvents
{
    const int Lead = 3;

    readonly Dictionary<int, int> _mentions = [];
    readonly SentenceDomain?[] _domains;

    public TextEvents(AnalyzedText text, EquatableList<Mention> mentions, EventLexicon lexicon)
    {
        (Text, Mentions, Lexicon) = (text, mentions, lexicon);
        _domains = new SentenceDomain?[text.Sentences.Length];
        for (var i = 0; i < mentions.Count; i++)
        {
            var head = Tokens.HeadOf(mentions[i].Span);
            if (head >= 0 && (!_mentions.TryGetValue(head, out var other) || mentions[other].Span.Length < mentions[i].Span.Length))
            {
                _mentions[head] = i;
            }
        }
    }

    public AnalyzedText Text { get; }

    public TokenTable Tokens => Text.Tokens;

    public EquatableList<Mention> Mentions { get; }

    public EventLexicon Lexicon { get; }

    /// <summary>What the sentence of a word is about.</summary>
    public SentenceDomain Domain(int word)
    {
        var s = Tokens.Sentence(word);
        return _domains[s] ??= SentenceDomain.Of(Tokens, Text.Sentences[s], Lexicon);
    }

    /// <summary>The mention that a word heads, or that names it ("President Putin", "Russian warplanes"); null where none does.</summary>
    public int? Mention(int head)
    {
        if (_mentions.TryGetValue(head, out var mention))
        {
            return mention;
        }

        foreach (var c in Tokens.Children(head))
        {
            if (Tokens.Is(c, "flat") && _mentions.TryGetValue(c, out mention))
            {
                return mention;
            }
        }

        int? owner = null;
        foreach (var c in Tokens.Children(head))
        {
            if (Tokens.Deprel(c) is "compound" or "amod" or "nmod:poss" && _mentions.TryGetValue(c, out mention) && Mentions[mention].Actor is not null)
            {
                if (Mentions[mention].Kind != MentionKind.Pronoun)
                {
                    return mention;
                }

                owner ??= mention;
            }
        }

        return owner;
    }

    /// <summary>Whether a word names a place in a country that is known.</summary>
    public bool InCountry(int head) =>
        _mentions.TryGetValue(head, out var m) && Mentions[m] is { Kind: MentionKind.Place or MentionKind.Facility, Actor.Country: not null };

    /// <summary>The mention that a word itself heads, or null.</summary>
    public int? Named(int head) => _mentions.TryGetValue(head, out var m) ? m : null;

    /// <summary>Whether a word stands for somebody who can act in international affairs.</summary>
    public bool IsActor(int head)
    {
        if (_mentions.TryGetValue(head, out var m))
        {
            var mention = Mentions[m];
            if (mention.Actor is { } actor && (actor.Country is not null || actor.Sector is not null || actor.Id is not null))
            {
                return true;
            }

            if (mention.Kind is MentionKind.Person or MentionKind.Norp or MentionKind.Organization or MentionKind.Place)
            {
                return true;
            }
        }

        var lemma = Tokens.Lemma(head);
        if (Tokens.Upos(head) == Upos.NOUN && Mention(head) is { } named && Mentions[named].Actor is not null)
        {
            return true;
        }

        return Tokens.Upos(head) switch
        {
            Upos.PROPN => true,
            Upos.PRON => lemma is "he" or "she" or "they" or "we" or "I" or "who" or "both" or "nobody" or "everybody" or "everyone" or "anyone" or "somebody" || (Mention(head) is { } p && Mentions[p].Actor is not null),
            _ => Lexicon.InClass("gov", lemma) || Lexicon.InClass("person", lemma) || Lexicon.InClass("force", lemma),
        };
    }

    /// <summary>Whether the title, the lead or a word's own sentence has a noun that a condition asks for.</summary>
    public bool Tells(FrameCondition condition, int word)
    {
        for (var s = 0; s < Lead && s < Text.Sentences.Length; s++)
        {
            if (Tells(condition, Text.Sentences[s]))
            {
                return true;
            }
        }

        return TellsBeside(condition, word);
    }

    /// <summary>Whether a word's own sentence has a noun that a condition asks for.</summary>
    public bool TellsBeside(FrameCondition condition, int word) => Tells(condition, Text.Sentences[Tokens.Sentence(word)]);

    bool Tells(FrameCondition condition, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Tokens.Upos(i) == Upos.NOUN && condition.Lemmas.Contains(Tokens.Lemma(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a slot's filler is what a condition asks for.</summary>
    public bool Meets(FrameCondition condition, int head)
    {
        if (condition.Any || (condition.Actor && IsActor(head)))
        {
            return true;
        }

        if (condition.Lemmas.Count == 0)
        {
            return false;
        }

        var lemma = Tokens.Lemma(head);
        if (condition.Lemmas.Contains(lemma))
        {
            return true;
        }

        var name = Key(head);
        if (condition.Lemmas.Contains(name))
        {
            return true;
        }

        if (PronounSense.Of(this, condition, head) >= 0)
        {
            return true;
        }

        if (Tokens.Upos(head) == Upos.PROPN && condition.Lemmas.Contains("president") && condition.Lemmas.Contains("man"))
        {
            return true; // a named person where persons are asked for
        }

        foreach (var c in Tokens.Children(head))
        {
            switch (Tokens.Deprel(c))
            {
                case "compound" or "amod" or "flat" when c < head && condition.Lemmas.Contains(Key(c) + " " + name):
                    return true;
                case "nmod" when Tokens.Upos(head) is Upos.NUM || lemma is "number" or "group" or "dozen" or "hundred" or "thousand" or "series" or "round" or "lot"
                        or "member" or "amount" or "package" or "batch" or "all" or "some" or "one" or "most" or "many" or "several":
                    // "hundreds of prisoners", "a series of strikes"
                    if (condition.Lemmas.Contains(Tokens.Lemma(c)))
                    {
                        return true;
                    }

                    break;
                case "nmod" when ClauseSlots.Preposition(Tokens, c) == "of" && condition.Lemmas.Contains(name + " of " + Tokens.Lemma(c)):
                    // "a state of emergency"
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    /// <summary>A word's lemma in lower case; with the part before a hyphen where the lexicon knows the whole ("cease-fire").</summary>
    public string Key(int word)
    {
        var lemma = Tokens.Lemma(word);
        if (Tokens.Upos(word) == Upos.PROPN)
        {
            lemma = lemma.ToLowerInvariant();
        }

        if (word >= 2 && Tokens.Form(word - 1) is "-" && Tokens.Span(word - 2).End == Tokens.Span(word).Start - 1)
        {
            var whole = string.Concat(Tokens.Form(word - 2).ToString().ToLowerInvariant(), "-", lemma);
            return Lexicon.IsKnown(whole) ? whole : lemma;
        }

        return lemma;
    }

    /// <summary>A verb's lemma by which frames are looked up; mends a lemma whose last letter was lost ("boycot") or added ("loote").</summary>
    public string VerbKey(int word)
    {
        var key = Key(word);
        if (key.Length < 3 || !Lexicon.Verb(key).IsEmpty)
        {
            return key;
        }

        return (key.EndsWith("ise", StringComparison.Ordinal) ? Known(key[..^3] + "ize") : key.EndsWith("ize", StringComparison.Ordinal) ? Known(key[..^3] + "ise") : null)
            ?? Known(key + "e") ?? (key[^1] == 'e' ? Known(key[..^1]) : Known(key + key[^1])) ?? key;
    }

    string? Known(string lemma) => Lexicon.Verb(lemma).IsEmpty ? null : lemma;

    /// <summary>Whether a word names a day or another time.</summary>
    public bool IsTime(int word) =>
        Lexicon.InClass("time", Key(word))
        || (Tokens.Upos(word) == Upos.NUM && Tokens.Form(word) is ['1' or '2', _, _, _]);
}
