using Parallax.Knowledge.Actors;
using Parallax.Language;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Actors;

/// <summary>Finds common nouns that name agents, outside names: "lawmakers", "the Foreign Ministry", "both sides".</summary>
static class AgentReading
{
    public static void Read(MentionContext context)
    {
        var tokens = context.Tokens;
        for (var s = 0; s < context.Text.Sentences.Length; s++)
        {
            var sentence = context.Text.Sentences[s];
            for (var i = sentence.First; i < sentence.End;)
            {
                if (context.Owner[i] is not null || !CanBegin(tokens, i))
                {
                    i++;
                    continue;
                }

                var end = PhraseMatch.Find(context.Agents.Forms, tokens, i, sentence.End, properly: false, out var found);
                if (end < 0 || Overlaps(context, i, end) || !IsNoun(tokens, end - 1, end - i, sentence))
                {
                    i++;
                    continue;
                }

                // "Police chiefs": a noun before an agent's noun is its modifier, and the longest phrase wins from the left.
                var longer = end < sentence.End && context.Owner[end] is null && IsNoun(tokens, end, 1, sentence) && tokens.Upos(end) == Upos.NOUN
                    && PhraseMatch.Find(context.Agents.Forms, tokens, end, sentence.End, properly: false, out _) > 0 && tokens.Is(end - 1, "compound");
                var agent = found[0].Value;
                var isHyphened = end + 1 < sentence.End && tokens.Form(end) is "-" or "–" && tokens.Xpos(end + 1) is "VBN" or "VBD" or "VBG" or "JJ";
                if (agent.Kind == AgentKind.None || isHyphened)
                {
                    i = end;
                    continue;
                }

                var draft = context.Add(new MentionDraft
                {
                    First = i,
                    End = end,
                    Sentence = s,
                    Kind = MentionKind.Description,
                    Agent = agent,
                    IsPlural = agent.IsPlural,
                    Gender = GenderOf(agent.Name),
                });
                if (longer)
                {
                    draft.IsTitle = true;
                }

                i = end;
            }
        }
    }

    /// <summary>What a word says of a person's sex; most say nothing.</summary>
    static char GenderOf(string name) =>
        name.EndsWith("woman", StringComparison.Ordinal) || name is "queen" or "mother" or "girl" or "princess" or "nun" or "widow" or "first lady" ? 'f'
        : (name.EndsWith("man", StringComparison.Ordinal) && name != "human") || name is "king" or "father" or "boy" or "prince" or "emir" or "sultan" or "imam" or "pope" or "priest" ? 'm'
        : '\0';

    static bool CanBegin(TokenTable tokens, int i) =>
        tokens.Upos(i) is Upos.NOUN or Upos.PROPN or Upos.ADJ || (tokens.Upos(i) is Upos.ADV or Upos.X && tokens.Form(i)[^1] == 's') || (tokens.Upos(i) == Upos.VERB && tokens.Xpos(i) is "VBN" or "VBG");

    static bool IsNoun(TokenTable tokens, int last, int length, Sentence sentence) =>
        tokens.Upos(last) is Upos.NOUN or Upos.PROPN
        || (tokens.Upos(last) is not Upos.VERB and not Upos.AUX && tokens.Form(last).Length > 4 && tokens.Form(last)[^1] == 's' && tokens.Deprel(last) is not "compound")
        || (length > 1 && tokens.Upos(last) is not Upos.VERB and not Upos.AUX and not Upos.PUNCT)
        || (tokens.Upos(last) == Upos.ADJ && last + 1 < sentence.End && tokens.Xpos(last) is "NN" or "NNS");

    static bool Overlaps(MentionContext context, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (context.Owner[i] is not null)
            {
                return true;
            }
        }

        return false;
    }
}
