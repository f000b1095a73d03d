using Parallax.Language.Segmentation;
using Parallax.Language.Syntax;

namespace Parallax.Language.Names;

/// <summary>A text's words as the name tagger sees them, each looked at once, with what the rest of the text tells of them.</summary>
internal sealed class NameDocument
{
    const int LongestPart = 20_000;

    readonly SegmentedText _words;
    readonly NameRoom _room = NameRoom.Own;
    readonly Memory<WordView> _views;
    readonly Memory<NameRun> _runs;
    readonly Memory<Elsewhere> _elsewhere;

    /// <summary>Looks at every word. It lives in its thread's room: it is of no use once the thread has begun another.</summary>
    public NameDocument(SegmentedText words, SyntaxColumns syntax, NameSources sources)
    {
        _words = words;
        _room.Begin();
        _views = _room.Views(words.Count);
        _runs = _room.Runs(words.Count);
        _elsewhere = _room.Elsewhere(words.Count);
        var views = _views.Span;
        var runs = _runs.Span;
        var cache = ViewCache.For(sources);
        for (var i = 0; i < views.Length; i++)
        {
            cache.Look(words.Form(i), out views[i]);
        }

        var sentenceFirst = _room.SentenceFirst(words.Count);
        for (var s = 0; s < Sentences; s++)
        {
            var (first, end) = Sentence(s);
            var sentence = views[first..end];
            for (var i = 0; i < sentence.Length; i++)
            {
                sentence[i].Tag = Hash(syntax.Xpos[first + i]);
                sentence[i].Relation = Hash(syntax.Deprels[first + i]);
                sentence[i].Head = syntax.Heads[first + i] - first;
            }

            sources.Lists.Mark(words, first, sentence);
            NameRun.Find(sentence, runs[first..end]);
            sentenceFirst[first..end].Fill(first);
        }

        _elsewhere.Span.Clear();
        Elsewhere.Find(views, runs, sentenceFirst, words, _room, _elsewhere.Span);
    }

    static uint Hash(string name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }

    /// <summary>How many sentences.</summary>
    public int Sentences => _words.SentenceFirst.Length;

    /// <summary>A sentence's words.</summary>
    public (int First, int End) Sentence(int i) =>
        (_words.SentenceFirst[i], i + 1 < Sentences ? _words.SentenceFirst[i + 1] : _words.Count);

    /// <summary>A sentence to take features from.</summary>
    public NameSentence View(int sentence)
    {
        var (first, end) = Sentence(sentence);
        return new NameSentence(_views.Span[first..end], _runs.Span[first..end], _elsewhere.Span[first..end]);
    }

    /// <summary>Finds every sentence's best labels.</summary>
    /// <param name="head">Weights of a guideline.</param>
    /// <param name="hints">Labels by the guideline that this head builds on; empty where it builds on none.</param>
    /// <param name="path">Takes the labels.</param>
    public void Decode(NameHead head, ReadOnlySpan<int> hints, Span<int> path)
    {
        Span<uint> features = stackalloc uint[NameTemplates.MaxFeatures];
        var width = head.Weights.Width;
        for (int s = 0, next; s < Sentences; s = next)
        {
            // A text of usual length is decided as a whole; an endless one in parts.
            next = s + 1;
            while (next < Sentences && _words.SentenceFirst[next] - _words.SentenceFirst[s] < LongestPart)
            {
                next++;
            }

            int from = _words.SentenceFirst[s], to = next < Sentences ? _words.SentenceFirst[next] : _words.Count;
            var emissions = _room.Emissions((to - from) * width);
            for (var at = s; at < next; at++)
            {
                var (first, end) = Sentence(at);
                var sentence = View(at);
                for (var i = 0; i < end - first; i++)
                {
                    head.Weights.Sum(
                        features[..sentence.Features(i, hints.IsEmpty ? [] : hints[first..end], features)], emissions.Slice((first - from + i) * width, width));
                }
            }

            NameVote.Apply(_views.Span[from..to], head.Labels.Types.Length, width, _room, emissions);
            for (var at = s; at < next; at++)
            {
                var (first, end) = Sentence(at);
                head.Decode(emissions[((first - from) * width)..], path[first..end]);
            }
        }
    }
}
