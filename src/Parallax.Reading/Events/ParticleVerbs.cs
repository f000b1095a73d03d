using Parallax.Language;

namespace Parallax.Reading.Events;

/// <summary>Finds the object of a verb with a particle, whatever the tree calls it.</summary>
static class ParticleVerbs
{
    /// <summary>"Handed over a suspect", "cut off the internet": a particle right behind the verb that the tree takes for the noun's preposition; null where there is none.</summary>
    public static string? Object(TokenTable tokens, int c) =>
        tokens.Child(c, "case") is >= 0 and var word && word == tokens.Head(c) + 1 ? tokens.Lemma(word) switch
        {
            "over" => "obj+over",
            "off" => "obj+off",
            "up" => "obj+up",
            "down" => "obj+down",
            "out" => "obj+out",
            "away" => "obj+away",
            "back" => "obj+back",
            "aside" => "obj+aside",
            "in" => "obj+in",
            _ => null,
        } : null;

    /// <summary>Whether a noun stands bare behind its verb's particle.</summary>
    public static bool IsBehind(TokenTable tokens, int c) =>
        tokens.Deprel(c) == "obl" && ClauseSlots.Preposition(tokens, c) is null && !ClauseSlots.IsTime(tokens, c) && tokens.Child(tokens.Head(c), "compound:prt") is >= 0 and var particle && particle < c;
}
