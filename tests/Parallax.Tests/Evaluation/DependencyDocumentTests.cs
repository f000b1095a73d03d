using Parallax.Evaluation.Tasks.Expectations;
using Xunit;

namespace Parallax.Tests.Evaluation;

public class DependencyDocumentTests
{
    const string Text = """
        filename:<doc id="1" url="u" title="A port opens">:SNT_LIST
        May 2 , 2021
        The port opened Monday and will close again .
        EDGE_LIST
        0_0_3	Timex	-1_-1_-1	Depend-on
        1_3_3	Timex	0_0_3	Depend-on
        1_2_2	Event	1_3_3	included
        1_6_6	Event	0_0_3	after
        1_6_6	Event	1_2_2	after
        """;

    [Fact]
    public void An_event_is_expected_where_its_first_path_to_the_dateline_says_after()
    {
        var document = Assert.Single(DependencyDocument.Read(new StringReader(Text)));

        Assert.Equal("A port opens", document.Title);
        Assert.Equal(["May 2 , 2021", "The port opened Monday and will close again ."], document.Sentences);
        Assert.Equal([(2, false), (6, true)], document.Events.Select(e => (e.First, e.Expected)));
    }
}
