using Parallax.Knowledge.Actors;
using Parallax.Knowledge.Places;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Actors;

/// <summary>A mention while it is being read: later stages add who it is and to whom it refers back.</summary>
sealed class MentionDraft
{
    /// <summary>First token.</summary>
    public required int First { get; set; }

    /// <summary>The token after the last.</summary>
    public required int End { get; set; }

    /// <summary>The token on which it hangs in the tree.</summary>
    public int Head { get; set; }

    /// <summary>Position of its sentence.</summary>
    public int Sentence { get; init; }

    public MentionKind Kind { get; set; }

    /// <summary>Whether the name tagger takes it for a place.</summary>
    public bool IsTaggedPlace { get; init; }

    /// <summary>What the actors pack has under this name; more than one where the name is ambiguous.</summary>
    public ActorForm[] Forms { get; set; } = [];

    /// <summary>What the gazetteer has under this name.</summary>
    public PlaceEntry[] Places { get; set; } = [];

    /// <summary>For a description: its entry.</summary>
    public AgentEntry? Agent { get; set; }

    /// <summary>For a person: the title or apposition that tells the office.</summary>
    public AgentEntry? Title { get; set; }

    /// <summary>The one form chosen among <see cref="Forms"/>.</summary>
    public ActorForm? Form { get; set; }

    /// <summary>The one place chosen among <see cref="Places"/>.</summary>
    public PlaceEntry? Place { get; set; }

    public Actor? Actor { get; set; }

    public string? Name { get; set; }

    public string Rule { get; set; } = "name.unknown";

    /// <summary>The mention it refers back to.</summary>
    public MentionDraft? Antecedent { get; set; }

    /// <summary>The mentions it sums up.</summary>
    public List<MentionDraft> Members { get; } = [];

    /// <summary>For a person whose short name two others in the report share.</summary>
    public bool IsAmbiguous { get; set; }

    /// <summary>What a description's country came from: the modifier, or the holder of a possessive pronoun.</summary>
    public MentionDraft? Modifier { get; set; }

    /// <summary>Further modifiers joined to the first: "Russian and Chinese officials".</summary>
    public List<MentionDraft> Joined { get; } = [];

    /// <summary>The possessive pronoun before a description.</summary>
    public MentionDraft? Possessor { get; set; }

    /// <summary>Whether a possessive pronoun stands before it: then no other phrase tells whose it is.</summary>
    public bool IsPossessed { get; set; }

    public bool IsDefinite { get; set; }

    /// <summary>"Former", "ex-", "then": the office is not held on the report's day.</summary>
    public bool IsFormer { get; set; }

    public bool IsPlural { get; set; }

    /// <summary>Whether it is a title before a name and so no mention of its own.</summary>
    public bool IsTitle { get; set; }

    /// <summary>"Both", "the two", "three": how many it sums up; 0 where it does not.</summary>
    public int Counted { get; set; }

    /// <summary>'f', 'm' or '\0' where the text does not tell.</summary>
    public char Gender { get; set; }

    /// <summary>The mention at the end of the chain of antecedents.</summary>
    public MentionDraft Root
    {
        get
        {
            var at = this;
            for (var steps = 0; at.Antecedent is { } next && steps < 64; steps++)
            {
                at = next;
            }

            return at;
        }
    }

    public bool IsPerson => Kind == MentionKind.Person
        || (Kind == MentionKind.Description && !IsPlural && Agent?.Kind is AgentKind.Office or AgentKind.Person or AgentKind.Spokesman && !IsPlural);

    public bool IsCountry => Form?.Entry.Kind == ActorKind.Country && Kind == MentionKind.Place;
}
