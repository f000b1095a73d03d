using Parallax.Language;

namespace Parallax.Reading.Factuality;

/// <summary>Mends where a second predicate hangs.</summary>
static class ClauseCoordination
{
    /// <summary>
    /// "They agreed to prolong it once it expires, and will send an envoy": after a comma a second predicate with an auxiliary of its own and no subject goes on
    /// from the main verb, though the parser hangs it on the nearest clause. Takes the subordinate clauses between them off the way up.
    /// </summary>
    /// <param name="t">The words.</param>
    /// <param name="operators">What opens clauses.</param>
    /// <param name="chain">The way up from a word to its sentence's root; changed.</param>
    public static void Raise(TokenTable t, Operators operators, List<int> chain)
    {
        for (var k = 0; k + 1 < chain.Count; k++)
        {
            if (!GoesOn(t, chain[k]) || !t.Is(chain[k], "conj") || operators.Mark(chain[k + 1]) is null)
            {
                continue;
            }

            var main = k + 1;
            while (main < chain.Count && (operators.Mark(chain[main]) is not null || t.Child(chain[main], "nsubj") < 0))
            {
                main++;
            }

            if (main < chain.Count)
            {
                chain.RemoveRange(k + 1, main - k - 1);
            }
        }
    }

    static bool GoesOn(TokenTable t, int verb) =>
        t.Child(verb, "nsubj") < 0 && t.Child(verb, "aux") is >= 0 and var auxiliary && t.Xpos(auxiliary) is "MD" or "VBZ" or "VBP" or "VBD"
        && t.Child(verb, "cc") is >= 0 and var cc && t.Form(t.Leftmost(verb)) is ",";
}
