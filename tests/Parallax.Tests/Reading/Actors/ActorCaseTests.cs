using Parallax.Knowledge;
using Xunit;

namespace Parallax.Tests.Reading.Actors;

public class ActorCaseTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();
    static readonly CaseFolder Folder = new("actors");

    public static TheoryData<string> Cases => Folder.Names;

    [Theory, MemberData(nameof(Cases))]
    public void A_case_is_read_as_written(string name) => Folder.Check(name, file =>
    {
        var one = ActorCase.Parse(file);
        return (one.Expected, one.Read(Knowledge));
    });
}
