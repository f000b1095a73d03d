using System.Collections.Frozen;
using System.Globalization;
using Parallax.Knowledge;

namespace Parallax.Language.Segmentation;

/// <summary>Cuts text into words and sentences as Universal Dependencies' English treebanks do.</summary>
/// <remarks>Time is linear in the text's length, whatever the text. Words and sentences begin and end at whole characters.
/// White space, controls and invisible marks of direction belong to no word. A paragraph, after a blank line or a line that was not
/// merely wrapped, begins a new sentence.</remarks>
public sealed class Segmenter
{
    const string PackName = "language-words";

    readonly WordCuts _words;
    readonly SentenceCuts _sentences;
    readonly Abbreviations _abbreviations;

    internal Segmenter(WordCuts words, SentenceCuts sentences, Abbreviations abbreviations)
    {
        (_words, _sentences, _abbreviations) = (words, sentences, abbreviations);
    }

    /// <summary>Takes the trained weights and lists from the packs.</summary>
    public static Segmenter From(KnowledgeBase knowledge)
    {
        var pack = knowledge.Pack(PackName);
        var joined = pack.Table("joined").Rows.ToFrozenDictionary(
            r => r.Id, r => int.TryParse(r["first"], out var n) && n > 0 && n < r.Id.Length ? n : throw r.Wrong("has no length of its first part"),
            StringComparer.Ordinal);
        var abbreviations = Abbreviations.From(pack.Table("abbreviations"));
        return new Segmenter(
            new WordCuts(DecisionWeights.From(pack, "words"), joined, abbreviations), new SentenceCuts(DecisionWeights.From(pack, "sentences")), abbreviations);
    }

    /// <summary>Cuts a text; no sentence crosses <paramref name="bodyStart"/>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="bodyStart">Offset of the body's first character, as in <c>Report.BodyStart</c>.</param>
    public SegmentedText Segment(string text, int bodyStart)
    {
        bodyStart = Whole(text, Math.Clamp(bodyStart, 0, text.Length));
        var (starts, ends, firsts) = SegmentationRoom.Begin();
        Read(text, 0, bodyStart, starts, ends, firsts);
        var titleSentences = firsts.Count;
        Read(text, bodyStart, text.Length, starts, ends, firsts);
        return new SegmentedText(text, [.. starts], [.. ends], [.. firsts], titleSentences);
    }

    /// <summary>The offset itself, or the end of the character it lies inside.</summary>
    static int Whole(string text, int offset)
    {
        if (offset == 0 || offset == text.Length || !(Characters.MayJoin(text[offset]) || Characters.MayJoin(text[offset - 1])))
        {
            return offset;
        }

        var at = offset - 1;
        while (at > 0 && Characters.MayJoin(text[at]))
        {
            at--;
        }

        while (at < offset)
        {
            at += StringInfo.GetNextTextElementLength(text.AsSpan(at));
        }

        return at;
    }

    void Read(string text, int from, int to, List<int> starts, List<int> ends, List<int> firsts)
    {
        var paragraphs = new Paragraphs(text, from, to);
        while (paragraphs.Next(out var start, out var end))
        {
            var first = starts.Count;
            Words(text, start, end, starts, ends);
            if (starts.Count > first)
            {
                _sentences.Cut(new ParagraphWords(text, starts, ends, first, starts.Count, _abbreviations), firsts);
            }
        }
    }

    void Words(string text, int from, int to, List<int> starts, List<int> ends)
    {
        var chunks = new Chunks(text, from, to);
        (int Start, int End) previous = (from, from);
        var more = chunks.Next(out var start, out var end);
        while (more)
        {
            more = chunks.Next(out var nextStart, out var nextEnd);
            var chunk = new Chunk(text, start, end, text.AsSpan(previous.Start, previous.End - previous.Start), more ? text.AsSpan(nextStart, nextEnd - nextStart) : []);
            _words.Cut(chunk, starts, ends);
            previous = (start, end);
            (start, end) = (nextStart, nextEnd);
        }
    }
}
