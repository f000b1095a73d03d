using Parallax.Knowledge.Actors;
using Parallax.Language;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Actors;

/// <summary>"The North" and "the South" in a report that names the Koreas.</summary>
static class CompassReading
{
    public static void Read(MentionContext context)
    {
        var north = context.Actors.ById("PRK");
        var south = context.Actors.ById("KOR");
        if (north is null || south is null || !context.Drafts.Any(d => d.Forms.Any(f => f.Entry == north || f.Entry == south)))
        {
            return;
        }

        var tokens = context.Tokens;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (context.Owner[i] is { Forms.Length: > 0 } || tokens.Sentence(i - 1) != tokens.Sentence(i) || !context.Is(i - 1, "the")
                || tokens.Form(i) is not ("North" or "South")
                || (i + 1 < tokens.Count && tokens.Upos(i + 1) is Upos.PROPN or Upos.NOUN or Upos.ADJ && tokens.Sentence(i + 1) == tokens.Sentence(i) && tokens.Span(i).End != tokens.Span(i + 1).Start))
            {
                continue;
            }

            if (context.Owner[i] is { } old)
            {
                context.Remove(old);
            }

            context.Add(new MentionDraft
            {
                First = i,
                End = i + 1,
                Sentence = tokens.Sentence(i),
                Kind = MentionKind.Place,
                Forms = [new ActorForm(tokens.Form(i) is "North" ? north : south, ActorNaming.Name)],
            });
        }
    }
}
