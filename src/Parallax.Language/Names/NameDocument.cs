using Parallax.Language.Segmentation;

namespace Parallax.Language.Names;

/// <summary>A text's words as the name tagger sees them, each looked at once, with what the rest of the text tells of them.</summary>
internal sealed class NameDocument
{
    const int LongestPart = 20_000;

    readonly SegmentedText _words;
    readonly WordView[] _views;
    readonly NameRun[] _runs;
    readonly Elsewhere[] _elsewhere;

    /// <summary>Looks at every word.</summary>
    public NameDocument(SegmentedText words, WordClasses classes, NameLists lists)
    {
        _words = words;
        _views = new WordView[words.Count];
        _runs = new NameRun[words.Count];
        _elsewhere = new Elsewhere[words.Count];
        for (var i = 0; i < _views.Length; i++)
        {
            _views[i] = WordView.Of(words.Form(i), classes);
        }

        var sentenceFirst = new int[words.Count];
        for (var s = 0; s < Sentences; s++)
        {
            var (first, end) = Sentence(s);
            var sentence = _views.AsSpan(first, end - first);
            lists.Mark(words, first, sentence);
            NameRun.Find(sentence, _runs.AsSpan(first, end - first));
            sentenceFirst.AsSpan(first, end - first).Fill(first);
        }

        Elsewhere.Find(_views, _runs, sentenceFirst, words, _elsewhere);
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
        return new NameSentence(_views.AsSpan(first, end - first), _runs.AsSpan(first, end - first), _elsewhere.AsSpan(first, end - first));
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
            var emissions = new short[(to - from) * width];
            for (var at = s; at < next; at++)
            {
                var (first, end) = Sentence(at);
                var sentence = View(at);
                for (var i = 0; i < end - first; i++)
                {
                    head.Weights.Sum(
                        features[..sentence.Features(i, hints.IsEmpty ? [] : hints[first..end], features)], emissions.AsSpan((first - from + i) * width, width));
                }
            }

            NameVote.Apply(_views.AsSpan(from, to - from), head.Labels.Types.Length, width, emissions);
            for (var at = s; at < next; at++)
            {
                var (first, end) = Sentence(at);
                head.Decode(emissions.AsSpan((first - from) * width), path[first..end]);
            }
        }
    }
}
