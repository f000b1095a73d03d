using Parallax.Language.Treebanks;
using Xunit;

namespace Parallax.Tests.Language.Treebanks;

public class ConlluReaderTests
{
    const string Text = """
        # newdoc id = d
        # sent_id = s1
        # text = Don't go.
        1-2	Don't	_	_	_	_	_	_	_	_
        1	Do	do	AUX	VB	_	3	aux	_	_
        2	n't	not	PART	RB	_	3	advmod	_	_
        3	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	3	punct	_	_
        4.1	_	_	_	_	_	_	_	_	_

        # sent_id = s2
        # text = Why?
        1	Why	why	ADV	WRB	_	0	root	_	SpaceAfter=No
        2	?	?	PUNCT	.	_	1	punct	_	_
        """;

    [Fact]
    public void Words_tokens_and_trees_are_read()
    {
        TreebankSentence[] sentences = [.. ConlluReader.Read(new StringReader(Text))];
        Assert.Equal(2, sentences.Length);
        var first = sentences[0];
        Assert.Equal(("s1", "Don't go.", true, true), (first.Id, first.Text, first.OpensDocument, first.OpensParagraph));
        Assert.Equal(["Do", "n't", "go", "."], first.Words.Select(w => w.Form));
        Assert.Equal([2, 2, -1, 2], first.Words.Select(w => w.Head));
        Assert.Equal([new TreebankToken("Don't", 0, 2, true), new TreebankToken("go", 2, 3, false), new TreebankToken(".", 3, 4, true)], first.Tokens);
        Assert.False(sentences[1].OpensParagraph);
    }

    [Fact]
    public void A_line_that_is_no_CoNLL_U_is_named()
    {
        var e = Assert.Throws<FormatException>(() => ConlluReader.Read(new StringReader("# x\n1\tno\n")).ToList());
        Assert.Contains("line 2", e.Message, StringComparison.Ordinal);
    }
}
