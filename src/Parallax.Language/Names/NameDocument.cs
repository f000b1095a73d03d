using Parallax.Language.Segmentation;

namespace Parallax.Language.Names;

/// <summary>A text's words as the name tagger sees them.</summary>
internal sealed class NameDocument
{
    readonly SegmentedText _words;
    readonly WordView[] _views;

    /// <summary>Looks at every word once.</summary>
    public NameDocument(SegmentedText words, WordClasses classes)
    {
        _words = words;
        _views = new WordView[words.Count];
        for (var i = 0; i < _views.Length; i++)
        {
            _views[i] = WordView.Of(words.Form(i), classes);
        }
    }

    /// <summary>How many sentences.</summary>
    public int Sentences => _words.SentenceFirst.Length;

    /// <summary>A sentence's words.</summary>
    public (int First, int End) Sentence(int i) =>
        (_words.SentenceFirst[i], i + 1 < Sentences ? _words.SentenceFirst[i + 1] : _words.Count);

    /// <summary>Finds every sentence's best labels.</summary>
    public void Decode(NameHead head, Span<int> path)
    {
        Span<uint> features = stackalloc uint[NameTemplates.MaxFeatures];
        var width = head.Weights.Width;
        var emissions = Array.Empty<short>();
        for (var s = 0; s < Sentences; s++)
        {
            var (first, end) = Sentence(s);
            if (emissions.Length < (end - first) * width)
            {
                emissions = new short[(end - first) * width];
            }

            var sentence = new NameSentence(_views.AsSpan(first, end - first));
            for (var i = 0; i < end - first; i++)
            {
                head.Weights.Sum(features[..sentence.Features(i, features)], emissions.AsSpan(i * width, width));
            }

            head.Decode(emissions, path[first..end]);
        }
    }

    /// <summary>A sentence to take features from.</summary>
    public NameSentence View(int sentence)
    {
        var (first, end) = Sentence(sentence);
        return new NameSentence(_views.AsSpan(first, end - first));
    }
}
