using Parallax.Knowledge;
using Parallax.Knowledge.Actors;
using Parallax.Knowledge.Places;
using Parallax.Language;

namespace Parallax.Reading.Actors;

/// <summary>What all stages of the reading of mentions share: the text, the tables, the drafts so far.</summary>
sealed class MentionContext
{
    public MentionContext(AnalyzedText text, DateOnly? published, KnowledgeBase knowledge)
    {
        Text = text;
        Published = published;
        Actors = knowledge.Table(ActorTable.From);
        Agents = knowledge.Table(AgentTable.From);
        Places = knowledge.Table(PlaceTable.From);
        Owner = new MentionDraft?[text.Tokens.Count];
    }

    public AnalyzedText Text { get; }

    public TokenTable Tokens => Text.Tokens;

    public DateOnly? Published { get; }

    public ActorTable Actors { get; }

    public AgentTable Agents { get; }

    public PlaceTable Places { get; }

    /// <summary>Drafts by their first token; kept in text order by <see cref="Sort"/>.</summary>
    public List<MentionDraft> Drafts { get; } = [];

    /// <summary>The draft that covers each token, or null.</summary>
    public MentionDraft?[] Owner { get; }

    /// <summary>How often each country is named, by name, adjective or capital.</summary>
    public Dictionary<string, int> Countries { get; } = new(StringComparer.Ordinal);

    public MentionDraft Add(MentionDraft draft)
    {
        Drafts.Add(draft);
        for (var i = draft.First; i < draft.End; i++)
        {
            Owner[i] = draft;
        }

        draft.Head = HeadOf(draft.First, draft.End);
        return draft;
    }

    public void Remove(MentionDraft draft)
    {
        Drafts.Remove(draft);
        for (var i = draft.First; i < draft.End; i++)
        {
            if (Owner[i] == draft)
            {
                Owner[i] = null;
            }
        }
    }

    public void Sort() => Drafts.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));

    public bool Is(int token, string word) =>
        token >= 0 && token < Tokens.Count && Tokens.Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The characters from one token up to another's start, as a string.</summary>
    public string Words(int first, int end) => Tokens.Span(first, end - 1).In(Text.Text).ToString();

    /// <summary>The token inside the stretch whose head lies outside it; the last word where the tree has several.</summary>
    int HeadOf(int first, int end)
    {
        var best = end - 1;
        for (var i = end - 1; i >= first; i--)
        {
            var head = Tokens.Head(i);
            if ((head < first || head >= end) && Tokens.Upos(i) is not Upos.PUNCT and not Upos.PART)
            {
                best = i;
                break;
            }
        }

        return best;
    }
}
