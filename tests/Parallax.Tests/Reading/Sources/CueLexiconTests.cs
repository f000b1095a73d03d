using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Reading.Sources;
using Xunit;

namespace Parallax.Tests.Reading.Sources;

public class CueLexiconTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    public static TheoryData<string> Ids => [.. CueLexicon.From(Knowledge).Entries.Select(e => e.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Each_entry_is_found_in_its_example(string id)
    {
        var entry = Knowledge.Table(CueLexicon.From).Entries.Single(e => e.Id == id);
        var text = Knowledge.Table(LanguageLayer.From).Analyze(entry.Example.Text, 0);
        Assert.Contains(AttributionReading.Read(text, [], Knowledge), a => a.Rule == id && a.Stance == entry.Stance);
    }
}
