using Parallax.Evaluation.Tasks.Language;
using Parallax.Language.Treebanks;
using Xunit;

namespace Parallax.Tests.Evaluation;

public class ConllScoresTests
{
    static ScoredWord Word(int start, int end, string form, int head, string relation, bool several = false, string upos = "X", string lemma = "l") =>
        new(start, end, several, form, upos, upos, lemma, head, relation);

    static readonly ScoredText Gold = new(
        "Hedidn'tgo.",
        [(0, 2), (2, 8), (8, 10), (10, 11)],
        [(0, 11)],
        [
            Word(0, 2, "He", 3, "nsubj", upos: "PRON"),
            Word(2, 8, "did", 3, "aux", true),
            Word(2, 8, "n't", 3, "advmod", true),
            Word(8, 10, "go", -1, "root", upos: "VERB"),
            Word(10, 11, ".", 3, "punct"),
        ]);

    [Fact]
    public void A_text_equal_to_the_gold_scores_a_hundred() => Assert.All(ConllScores.Of(Gold, Gold), f => Assert.Equal(100, f.Value));

    [Fact]
    public void Each_figure_is_that_worked_out_by_hand()
    {
        // The system leaves the contraction whole, joins "go." and takes "didn't" as the root.
        var system = new ScoredText(
            "Hedidn'tgo.",
            [(0, 2), (2, 8), (8, 11)],
            [(0, 11)],
            [Word(0, 2, "He", 1, "nsubj", upos: "PRON"), Word(2, 8, "didn't", -1, "root"), Word(8, 11, "go.", 1, "obj")]);
        var scores = ConllScores.Of(Gold, system).ToDictionary(f => f.Name, f => f.Value);
        Assert.Equal(200.0 * 2 / (4 + 3), scores["tokens"], 6);
        Assert.Equal(100, scores["sentences"], 6);
        Assert.Equal(200.0 * 1 / (5 + 3), scores["words"], 6);
        Assert.Equal(200.0 * 1 / (5 + 3), scores["upos"], 6);
        Assert.Equal(0, scores["uas"], 6);
        Assert.Equal(0, scores["las"], 6);
    }

    [Fact]
    public void Within_a_contraction_words_are_matched_by_form()
    {
        var system = Gold with
        {
            Words =
            [
                Word(0, 2, "He", 3, "obj", upos: "NOUN"),
                Word(2, 8, "didn", 3, "aux", true),
                Word(2, 8, "N'T", 3, "advmod", true, lemma: "other"),
                Word(8, 10, "go", -1, "root", upos: "VERB"),
                Word(10, 11, ".", 1, "punct"),
            ],
        };
        var scores = ConllScores.Of(Gold, system).ToDictionary(f => f.Name, f => f.Value);
        Assert.Equal(80, scores["words"], 6);
        Assert.Equal(60, scores["upos"], 6);
        Assert.Equal(60, scores["lemmas"], 6);
        Assert.Equal(60, scores["uas"], 6);
        Assert.Equal(40, scores["las"], 6);
    }

    [Fact]
    public void A_lemma_that_the_gold_leaves_open_is_right()
    {
        var gold = Gold with { Words = [.. Gold.Words.Select(w => w with { Lemma = "_" })] };
        Assert.Equal(100, ConllScores.Of(gold, Gold).Single(f => f.Name == "lemmas").Value);
    }

    [Fact]
    public void Texts_that_part_are_named() =>
        Assert.Contains("character 3", Assert.Throws<ArgumentException>(() => ConllScores.Of(Gold, Gold with { Characters = "HedIdn'tgo." })).Message, StringComparison.Ordinal);

    [Fact]
    public void Raw_text_has_paragraphs_and_lines_of_eighty_characters()
    {
        static TreebankSentence Sentence(string text, bool paragraph, bool space) =>
            new("s", text, false, paragraph, [new TreebankWord(text, text, "X", "X", -1, "root")], [new TreebankToken(text, 0, 1, space)]);
        var words = string.Join(' ', Enumerable.Repeat("word", 20));
        var raw = TreebankText.Raw([Sentence("One.", true, true), Sentence("Two.", false, false), Sentence("Three.", false, true), Sentence(words, true, true)]);
        Assert.Equal("One. Two.Three. \n\n" + string.Join(' ', Enumerable.Repeat("word", 16)) + "\n" + "word word word word \n", raw);
    }

    [Fact]
    public void A_relation_loses_its_subtype() => Assert.Equal("nsubj", ScoredWord.Universal("nsubj:pass"));
}
