namespace Parallax.Reading.Actors;

/// <summary>Pronouns that agree with the same antecedents.</summary>
enum PronounClass
{
    None, He, She, It, They, I, We,
}

/// <summary>From a word to its class.</summary>
static class PronounClasses
{
    /// <summary>The class of a personal, possessive or reflexive pronoun, whatever its case; none for any other word.</summary>
    public static PronounClass Of(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[10];
        if (form.Length > 10 || form.ToLowerInvariant(lower) < 0)
        {
            return PronounClass.None;
        }

        return lower[..form.Length] switch
        {
            "he" or "him" or "his" or "himself" => PronounClass.He,
            "she" or "her" or "hers" or "herself" => PronounClass.She,
            "it" or "its" or "itself" => PronounClass.It,
            "they" or "them" or "their" or "theirs" or "themselves" => PronounClass.They,
            "i" or "me" or "my" or "mine" or "myself" => PronounClass.I,
            "we" or "us" or "our" or "ours" or "ourselves" => PronounClass.We,
            _ => PronounClass.None,
        };
    }
}
