using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Language.Lemmas;
using Xunit;

namespace Parallax.Tests.Language.Lemmas;

public class LemmatizerTests
{
    static readonly Lemmatizer Lemmatizer = KnowledgeFolder.ReadInstalled().Table(Lemmatizer.From);

    [Theory]
    [InlineData("said", Upos.VERB, "VBD", "say")]
    [InlineData("freed", Upos.VERB, "VBN", "free")]
    [InlineData("insured", Upos.VERB, "VBD", "insure")]
    [InlineData("was", Upos.AUX, "VBD", "be")]
    [InlineData("n’t", Upos.PART, "RB", "not")]
    [InlineData("’s", Upos.PART, "POS", "'s")]
    [InlineData("Soldiers", Upos.NOUN, "NNS", "soldier")]
    [InlineData("countries", Upos.NOUN, "NNS", "country")]
    [InlineData("worse", Upos.ADJ, "JJR", "bad")]
    [InlineData("Pyongyang", Upos.PROPN, "NNP", "Pyongyang")]
    [InlineData("THE", Upos.DET, "DT", "the")]
    public void Known_words_have_the_treebanks_lemma(string form, Upos upos, string xpos, string lemma) => Assert.Equal(lemma, Lemmatizer.Lemma(form, upos, xpos));

    [Theory]
    [InlineData("demilitarizes", Upos.VERB, "VBZ", "demilitarize")]
    [InlineData("looted", Upos.VERB, "VBD", "loot")]
    [InlineData("boycotted", Upos.VERB, "VBD", "boycott")]
    [InlineData("slated", Upos.VERB, "VBN", "slate")]
    [InlineData("emphasised", Upos.VERB, "VBD", "emphasise")]
    [InlineData("outflanked", Upos.VERB, "VBD", "outflank")]
    [InlineData("parachuting", Upos.VERB, "VBG", "parachute")]
    [InlineData("flotillas", Upos.NOUN, "NNS", "flotilla")]
    [InlineData("gunneries", Upos.NOUN, "NNS", "gunnery")]
    [InlineData("Zanzibar", Upos.PROPN, "NNP", "Zanzibar")]
    public void Unknown_words_follow_their_endings(string form, Upos upos, string xpos, string lemma) => Assert.Equal(lemma, Lemmatizer.Lemma(form, upos, xpos));

    [Theory]
    [InlineData("withheld", Upos.VERB, "VBD", "withhold")]
    [InlineData("overthrew", Upos.VERB, "VBD", "overthrow")]
    [InlineData("shot", Upos.VERB, "VBD", "shoot")]
    [InlineData("spoke", Upos.VERB, "VBN", "speak")]
    [InlineData("held", Upos.NOUN, "NN", "held")]
    [InlineData("fled", Upos.VERB, "VBD", "flee")]
    [InlineData("gunmen", Upos.NOUN, "NNS", "gunman")]
    [InlineData("Capt.", Upos.PROPN, "NNP", "Capt.")]
    [InlineData("OPAQ", Upos.PROPN, "NNP", "OPAQ")]
    public void Irregular_words_and_wrong_tags_make_no_word_that_is_none(string form, Upos upos, string xpos, string lemma) =>
        Assert.Equal(lemma, Lemmatizer.Lemma(form, upos, xpos));

    [Fact]
    public void The_same_lemma_is_the_same_string() =>
        Assert.Same(Lemmatizer.Lemma("says", Upos.VERB, "VBZ"), Lemmatizer.Lemma("SAID", Upos.VERB, "VBD"));

    [Fact]
    public void A_known_word_costs_no_allocation()
    {
        Lemmatizer.Lemma("says", Upos.VERB, "VBZ");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Lemmatizer.Lemma("says", Upos.VERB, "VBZ");
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Any_word_has_a_lemma()
    {
        Assert.Equal(new string('a', 5000), Lemmatizer.Lemma(new string('a', 5000), Upos.NOUN, "NN"));
        Assert.NotEmpty(Lemmatizer.Lemma("\uD83D", Upos.X, "FW"));
        Assert.NotEmpty(Lemmatizer.Lemma("x", Upos.NOUN, "none"));
    }
}
