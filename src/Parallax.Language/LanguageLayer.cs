using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parallax.Knowledge;
using Parallax.Language.Lemmas;
using Parallax.Language.Names;
using Parallax.Language.Segmentation;
using Parallax.Language.Syntax;
using Parallax.Model;

namespace Parallax.Language;

/// <summary>From a text to its sentences, words, tags, trees and names. Holds weights only: one instance serves all threads.</summary>
public sealed class LanguageLayer
{
    readonly Segmenter _segmenter;
    readonly SyntaxAnalyzer _syntax;
    readonly Lemmatizer _lemmatizer;
    readonly NameTagger _names;

    LanguageLayer(Segmenter segmenter, SyntaxAnalyzer syntax, Lemmatizer lemmatizer, NameTagger names) =>
        (_segmenter, _syntax, _lemmatizer, _names) = (segmenter, syntax, lemmatizer, names);

    /// <summary>Takes the trained weights from the packs; get it by <c>knowledge.Table(LanguageLayer.From)</c>.</summary>
    public static LanguageLayer From(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        try
        {
            Parallel.Invoke(
                () => knowledge.Table(Segmenter.From), () => knowledge.Table(SyntaxAnalyzer.From),
                () => knowledge.Table(NameSources.From), () => knowledge.Table(NameTagger.From), () => knowledge.Table(Lemmatizer.From));
        }
        catch (AggregateException)
        {
            // Whichever pack is at fault is named below, in the order that a single thread would meet it.
        }

        return new LanguageLayer(
            knowledge.Table(Segmenter.From), knowledge.Table(SyntaxAnalyzer.From), knowledge.Table(Lemmatizer.From), knowledge.Table(NameTagger.From));
    }

    /// <summary>Analyses a text. Deterministic; any text gives a result.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="bodyStart">Offset of the body's first character, as in <c>Report.BodyStart</c>; 0 where there is no title.</param>
    public AnalyzedText Analyze(string text, int bodyStart) => Analyze(_segmenter.Segment(text, bodyStart));

    /// <summary>Analyses a text whose words and sentences are given; no sentence may be empty.</summary>
    public AnalyzedText Analyze(SegmentedText words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var n = words.Count;
        var syntax = _syntax.Analyze(words);
        var lemmas = new string[n];
        var sentenceOf = new int[n];
        var sentences = new Sentence[words.SentenceFirst.Length];
        for (var s = 0; s < sentences.Length; s++)
        {
            var first = words.SentenceFirst[s];
            var end = s + 1 < sentences.Length ? words.SentenceFirst[s + 1] : n;
            sentences[s] = new Sentence(new TextSpan(words.Starts[first], words.Ends[end - 1]), first, end, s < words.TitleSentences);
            sentenceOf.AsSpan(first, end - first).Fill(s);
        }

        for (var i = 0; i < n; i++)
        {
            lemmas[i] = _lemmatizer.Lemma(words.Form(i), syntax.Upos[i], syntax.Xpos[i]);
        }

        var tokens = new TokenTable(
            words.Text, Column(words.Starts), Column(words.Ends), syntax.Upos, syntax.Xpos, lemmas, syntax.Heads, syntax.Deprels, sentenceOf);
        return new AnalyzedText(words.Text, ImmutableCollectionsMarshal.AsImmutableArray(sentences), tokens, _names.Tag(words, syntax));
    }

    static int[] Column(ImmutableArray<int> values) => ImmutableCollectionsMarshal.AsArray(values) ?? [];
}
