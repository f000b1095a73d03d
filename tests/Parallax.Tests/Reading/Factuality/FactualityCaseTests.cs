using Parallax.Knowledge;
using Xunit;

namespace Parallax.Tests.Reading.Factuality;

public class FactualityCaseTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();
    static readonly CaseFolder Folder = new("factuality");

    public static TheoryData<string> Cases => Folder.Names;

    [Theory, MemberData(nameof(Cases))]
    public void A_case_is_read_as_written(string name) => Folder.Check(name, file =>
    {
        var one = FactualityCase.Parse(file);
        return (one.Expected, one.Read(Knowledge));
    });
}
