using Parallax.Language.Treebanks;
using Parallax.Training.Names;
using Xunit;

namespace Parallax.Tests.Training;

public class TextHalvesTests
{
    const string Set = "# newdoc\n1\tKim\tB-PER\n2\tleft\tO\n\n1\tNo\tO\n\n# newdoc\n1\tOslo\tB-LOC\n\n1\tYes\tO\n\n# newdoc\n1\tKim\tB-PER\n\n";

    [Fact]
    public void Every_sentence_is_in_the_half_of_its_text_alone()
    {
        List<NamedText> texts = [.. NameCorpusReader.Read(new StringReader(Set), _ => true)];
        Assert.Equal(["Kim", "Kim left", "No"], TextHalves.Sentences(texts, 0).Order(StringComparer.Ordinal));
        Assert.Equal(["Oslo", "Yes"], TextHalves.Sentences(texts, 1).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("1\tKim\tKim\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n\n", true)]
    [InlineData("1\tOslo\tOslo\tPROPN\tNNP\t_\t0\troot\t_\t_\n\n", false)]
    public void A_treebanks_sentence_is_found_by_its_words(string sentence, bool isOfFirst)
    {
        List<NamedText> texts = [.. NameCorpusReader.Read(new StringReader(Set), _ => true)];
        var read = Assert.Single(ConlluReader.Read(new StringReader(sentence)));
        Assert.Equal(isOfFirst, TextHalves.Has(TextHalves.Sentences(texts, 0), read));
        Assert.Equal(!isOfFirst, TextHalves.Has(TextHalves.Sentences(texts, 1), read));
    }
}
